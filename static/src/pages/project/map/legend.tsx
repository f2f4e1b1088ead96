import type { Confidence } from '../../../../../src/contract/services';
import { text } from '../../../text';

const words = text.serviceMap.legend;
const CONFIDENCES: readonly Confidence[] = ['verified', 'ageing', 'stale', 'unverified'];
const STANDINGS = ['down', 'breaks', 'survives'] as const;

/** What lines and marks mean: each by form and word. */
export function Legend() {
  return (
    <section className="map-legend small" aria-label={words.title}>
      <p>{words.line}</p>
      <ul className="plain-list">
        {CONFIDENCES.map((confidence) => (
          <li key={confidence}>
            <svg viewBox="0 0 40 8" aria-hidden="true" className={`map-edge map-line-${confidence}`}>
              <path d="M0 4H40" />
            </svg>
            {text.registry.confidence[confidence].name}
          </li>
        ))}
        <li>{words.arrow}</li>
        <li>
          <span className="strong">{words.group}</span> {words.groupWhy}
        </li>
        <li>
          <svg viewBox="-8 -8 16 16" aria-hidden="true" className="map-count map-incidents">
            <path d="M0 -7 7 5H-7Z" />
          </svg>
          {words.incidents}
        </li>
        <li>
          <svg viewBox="-8 -8 16 16" aria-hidden="true" className="map-count map-changes">
            <path d="M0 -7 7 0 0 7 -7 0Z" />
          </svg>
          {words.changes}
        </li>
        <li>{words.bars}</li>
        {STANDINGS.map((standing) => (
          <li key={standing}>
            <svg viewBox="0 0 40 16" aria-hidden="true" className={`map-node is-${standing}`}>
              <rect className="map-box" x="1" y="1" width="38" height="14" rx="3" />
            </svg>
            {words[standing]}
          </li>
        ))}
      </ul>
    </section>
  );
}
