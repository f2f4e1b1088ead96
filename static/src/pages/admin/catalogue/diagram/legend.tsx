import { text } from '../../../../text';
import type { Drawn } from './columns';

const words = text.catalogue.diagram;

/** What the colours and lines of the drawing mean: only what this drawing has. */
export function Legend({ drawn }: { drawn: Drawn }) {
  const categories = (['TODO', 'IN_PROGRESS', 'DONE'] as const).filter((category) =>
    drawn.statuses.some((status) => status.category === category),
  );
  const guards = (['gate', 'wayOut'] as const).filter((guard) =>
    drawn.workflow.transitions.some((one) => one.guard === guard),
  );
  return (
    <ul className="plain-list flow-legend small" aria-label={words.legend}>
      {categories.map((category) => (
        <li key={category}>
          <span className={`flow-swatch flow-${category}`} aria-hidden="true" />
          {words.categories[category]}
        </li>
      ))}
      {guards.map((guard) => (
        <li key={guard}>
          <svg className={`flow-wire flow-${guard}`} width="28" height="16" aria-hidden="true">
            <path d="M0 8H28" />
            {guard === 'gate' ? (
              <g className="flow-gate">
                <rect x="11.5" y="1" width="5" height="14" />
              </g>
            ) : null}
          </svg>
          {words.guardWords[guard]}
        </li>
      ))}
    </ul>
  );
}
