import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ClocksView } from '../../../../src/contract/clocks';
import { text } from '../../text';

/** The priority and why it is what it is. */
export function Priority({ priority }: { priority: ClocksView['priority'] }) {
  const words = text.clocks;
  return (
    <section className="priority" aria-label={words.priority}>
      <p className="row">
        <span className="subtle">{words.priority}</span>
        <span className="strong">{priority.name ?? words.noPriority}</span>
        {priority.overridden ? <Lozenge appearance="moved">{words.overridden}</Lozenge> : null}
      </p>
      <p className="subtle small">{priority.why}</p>
      {priority.suggestion === null ? null : <p className="small">{words.suggestion(priority.suggestion)}</p>}
    </section>
  );
}
