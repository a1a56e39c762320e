import {Button, TextInput} from '@carbon/react';
import {useState} from 'react';
import {ErrorNotice} from '../shared/ErrorNotice';
import {Panel} from '../shared/Panel';
import {useAction} from '../shared/useAction';
import {ScenarioFields} from './ScenarioFields';
import {ask, newDraft, questionOf, type Choices, type WhatIf} from './whatIfs';

interface Props {
  choices: Choices;
  onAsked: (whatIf: WhatIf) => void;
}

/** Which orders are planned again, and under which circumstances. */
export function WhatIfForm({choices, onAsked}: Props) {
  const [lastOrders, setLastOrders] = useState('100');
  const [demand, setDemand] = useState('');
  const [drafts, setDrafts] = useState([newDraft(1)]);
  const {busy, error, run} = useAction(
    async () => onAsked(await ask(questionOf(lastOrders, demand, drafts))),
    () => {},
  );
  const add = () =>
    setDrafts([...drafts, newDraft(Math.max(0, ...drafts.map(({key}) => key)) + 1)]);
  return (
    <Panel title="Question">
      <form
        className="what-if__form"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p className="quiet">
          The last orders are planned again from the stock as it is now, as things are and under
          each alternative. Nothing live is touched.
        </p>
        <div className="what-if__fields">
          <TextInput
            id="what-if-orders"
            labelText="Last orders"
            type="number"
            required
            min={1}
            max={20000}
            size="md"
            value={lastOrders}
            onChange={(event) => setLastOrders(event.target.value)}
          />
          <TextInput
            id="what-if-demand"
            labelText="Demand, % of those orders"
            helperText="Orders are drawn at random, with confidence bands. Empty: just as they were."
            type="number"
            min={1}
            max={2000}
            size="md"
            value={demand}
            onChange={(event) => setDemand(event.target.value)}
          />
        </div>
        {drafts.map((draft) => (
          <ScenarioFields
            key={draft.key}
            draft={draft}
            choices={choices}
            onChange={(now) => setDrafts(drafts.map((each) => (each === draft ? now : each)))}
            onRemove={
              drafts.length > 1
                ? () => setDrafts(drafts.filter((each) => each !== draft))
                : undefined
            }
          />
        ))}
        {error && <ErrorNotice error={error} />}
        <div className="what-if__actions">
          <Button type="submit" size="md" disabled={busy}>
            Compare
          </Button>
          <Button kind="tertiary" size="md" onClick={add}>
            Add an alternative
          </Button>
        </div>
      </form>
    </Panel>
  );
}
