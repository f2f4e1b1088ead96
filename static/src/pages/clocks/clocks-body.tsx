import type { ClocksView } from '../../../../src/contract/clocks';
import { PartialNotice } from '../../components/partial-notice';
import { text } from '../../text';
import { Clock } from './clock';
import { Priority } from './priority';

/** Priority with its why, then each clock. */
export function ClocksBody({ view }: { view: ClocksView }) {
  return (
    <main className="stack">
      <Priority priority={view.priority} />
      <PartialNotice partial={view.partial} />
      {view.clocks.length === 0 ? (
        view.partial.length === 0 ? (
          <div className="stack-tight">
            <p className="strong">{text.clocks.empty}</p>
            <p className="subtle">{text.clocks.emptyWhy}</p>
          </div>
        ) : null
      ) : (
        <ul className="plain-list clock-list" aria-label={text.clocks.title}>
          {view.clocks.map((clock) => (
            <Clock key={`${clock.policyId} ${clock.cycle}`} clock={clock} />
          ))}
        </ul>
      )}
    </main>
  );
}
