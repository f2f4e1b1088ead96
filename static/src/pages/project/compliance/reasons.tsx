import type { SlaReport } from '../../../../../src/contract/sla-report';
import { text } from '../../../text';

const words = text.report.compliance;

/** Why goals were missed, the commonest reason first. */
export function Reasons({ reasons }: { reasons: SlaReport['reasons'] }) {
  return (
    <section className="stack-tight" aria-label={words.reasons}>
      <h2>{words.reasons}</h2>
      {reasons.length === 0 ? (
        <p className="subtle">{words.reasonsNone}</p>
      ) : (
        <ul>
          {[...reasons]
            .sort((a, b) => b.count - a.count)
            .map(({ code, name, count }) => (
              <li key={code}>
                {name}: {count.toLocaleString('en')}
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
