import type { SlaReport } from '../../../../../src/contract/sla-report';
import { text } from '../../../text';

const words = text.report.compliance;

/** What became known of published weeks afterwards; nothing is shown when there is nothing. */
export function Adjustments({ adjustments }: { adjustments: SlaReport['adjustments'] }) {
  if (adjustments.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={words.adjusted}>
      <h2>{words.adjusted}</h2>
      <p className="subtle">{words.adjustedWhy}</p>
      <ul>
        {adjustments.map(({ week, policy, met, missed, excused }) => (
          <li key={`${week} ${policy}`}>
            {week}, {words.adjustment(policy, met, missed, excused)}
          </li>
        ))}
      </ul>
    </section>
  );
}
