import {InlineNotification, ProgressBar} from '@carbon/react';
import {count, words} from '../shared/format';
import {Panel} from '../shared/Panel';
import {Outcomes} from './Outcomes';
import {isOver, told, type WhatIf} from './whatIfs';

/** A question with how far it is, then its outcomes side by side. */
export function WhatIfAnswer({whatIf}: {whatIf: WhatIf}) {
  const {status, progress, question, answer, failure} = whatIf;
  return (
    <Panel title="Side by side" className="below">
      <ul className="what-if__scenarios">
        {question.scenarios.map((scenario) => (
          <li key={scenario.name}>
            <strong>{scenario.name}</strong>: {told(scenario)}
          </li>
        ))}
      </ul>
      {!isOver(whatIf) && (
        <ProgressBar
          label={words(status)}
          value={Math.round(progress * 100)}
          max={100}
          helperText={`${Math.round(progress * 100)} %`}
        />
      )}
      {status === 'FAILED' && (
        <InlineNotification
          kind="error"
          lowContrast
          hideCloseButton
          title="There is no answer"
          subtitle={failure}
        />
      )}
      {answer?.orders === 0 && (
        <p>No order has been planned yet, so there is nothing to compare.</p>
      )}
      {answer && answer.orders > 0 && (
        <>
          <p className="quiet what-if__orders">
            {count(answer.orders, 'order')} in each column. {answer.bands && `${answer.bands}.`}
          </p>
          <Outcomes outcomes={answer.outcomes} />
        </>
      )}
    </Panel>
  );
}
