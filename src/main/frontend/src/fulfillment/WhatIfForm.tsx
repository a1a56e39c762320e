import {Button, TextInput} from '@carbon/react';
import {useEffect, useRef, useState} from 'react';
import {ErrorNotice} from '../shared/ErrorNotice';
import {besides, faultsOf} from '../shared/faults';
import {Panel} from '../shared/Panel';
import {useAction} from '../shared/useAction';
import {
  newDraft,
  nextKey,
  placeOf,
  questionOf,
  replaced,
  without,
  type Draft,
  type QuestionDraft,
} from './drafts';
import {ScenarioFields} from './ScenarioFields';
import {ask, type Choices, type WhatIf} from './whatIfs';

interface Props {
  choices: Choices;
  onAsked: (whatIf: WhatIf) => void;
}

const first: QuestionDraft = {lastOrders: '100', demand: '', draws: '', drafts: [newDraft(1)]};

const hasField =
  /^(lastOrders|demandFactor|resamples|scenarios\[\d+\]\.(name|strategy|split|closed|stockFactor|stock\[\d+\]\.\w+|sources\[\d+\]\.(location|name|kind|address\.country|point\.\w+)))$/;

/** Which orders are planned again, and under which circumstances. */
export function WhatIfForm({choices, onAsked}: Props) {
  const [typed, setTyped] = useState(first);
  const [sent, setSent] = useState<Draft[]>();
  const {busy, error, run} = useAction(
    async () => onAsked(await ask(questionOf(typed))),
    () => {},
  );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [error]);
  const {drafts} = typed;
  const faults = faultsOf(error);
  const setDrafts = (now: Draft[]) => setTyped({...typed, drafts: now});
  return (
    <Panel title="Question">
      <form
        ref={form}
        className="what-if__form"
        onSubmit={(event) => {
          event.preventDefault();
          setSent(drafts);
          void run();
        }}
      >
        <p className="quiet">
          The last orders are planned again from the stock as it is now, as things are and under
          each alternative. Nothing live is touched.
        </p>
        <Orders typed={typed} faults={faults} onChange={setTyped} />
        {drafts.map((draft) => (
          <ScenarioFields
            key={draft.key}
            draft={draft}
            sent={sent?.find(({key}) => key === draft.key)}
            at={placeOf('scenarios', sent, draft)}
            faults={faults}
            choices={choices}
            onChange={(now) => setDrafts(replaced(drafts, now))}
            onRemove={drafts.length > 1 ? () => setDrafts(without(drafts, draft)) : undefined}
          />
        ))}
        {error && <ErrorNotice error={besides(error, (field) => hasField.test(field))} />}
        <div className="what-if__actions">
          <Button type="submit" size="md" disabled={busy}>
            Compare
          </Button>
          <Button
            kind="tertiary"
            size="md"
            onClick={() => setDrafts([...drafts, newDraft(nextKey(drafts))])}
          >
            Add an alternative
          </Button>
        </div>
      </form>
    </Panel>
  );
}

interface OrdersProps {
  typed: QuestionDraft;
  faults: ReturnType<typeof faultsOf>;
  onChange: (typed: QuestionDraft) => void;
}

function Orders({typed, faults, onChange}: OrdersProps) {
  return (
    <div className="what-if__fields">
      <TextInput
        id="what-if-orders"
        labelText="Last orders"
        type="number"
        required
        min={1}
        size="md"
        value={typed.lastOrders}
        onChange={(event) => onChange({...typed, lastOrders: event.target.value})}
        {...faults('lastOrders')}
      />
      <TextInput
        id="what-if-demand"
        labelText="Demand, % of those orders"
        helperText="Orders are drawn at random, with confidence bands. Empty: just as they were."
        type="number"
        step="any"
        size="md"
        value={typed.demand}
        onChange={(event) => onChange({...typed, demand: event.target.value})}
        {...faults('demandFactor')}
      />
      {typed.demand.trim() && (
        <TextInput
          id="what-if-draws"
          labelText="Draws"
          helperText="How often so many orders are drawn for the bands."
          type="number"
          placeholder="100"
          size="md"
          value={typed.draws}
          onChange={(event) => onChange({...typed, draws: event.target.value})}
          {...faults('resamples')}
        />
      )}
    </div>
  );
}
