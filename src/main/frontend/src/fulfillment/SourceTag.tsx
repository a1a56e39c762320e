import {Tag} from '@carbon/react';
import {words} from '../shared/format';

interface Props {
  source: string;
  role: 'CHOSEN' | 'RUNNER_UP' | 'ELIGIBLE' | 'REMOVED';
  removedBy?: string;
}

const colours = {CHOSEN: 'green', RUNNER_UP: 'blue', ELIGIBLE: 'gray', REMOVED: 'outline'} as const;

/** A source with the part that it plays, or with the rule that removed it. */
export function SourceTag({source, role, removedBy}: Props) {
  return (
    <>
      <span className="plan__source">{source}</span>
      <br />
      <Tag type={colours[role]} size="sm" className="plan__tag">
        {words(removedBy ?? role)}
      </Tag>
    </>
  );
}
