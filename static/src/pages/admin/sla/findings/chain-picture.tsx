import { duration } from '../../../../format/duration';
import { text } from '../../../../text';

interface Part {
  readonly name: string;
  /** Milliseconds. */
  readonly target: number;
}

/** Parts laid end to end against the limit above them; what goes beyond it is hatched. */
export function ChainPicture({ limit, parts }: { limit: Part; parts: readonly Part[] }) {
  const sum = parts.reduce((all, part) => all + part.target, 0);
  const scale = 100 / Math.max(1, limit.target, sum);
  const over = sum > limit.target;
  let at = 0;
  return (
    <figure className="stack-tight sla-chain">
      <svg
        className="sla-chain-bars"
        role="img"
        focusable="false"
        aria-label={text.sla.editor.pictures.chain(duration(limit.target), duration(sum))}
      >
        <rect className="chain-limit" x="0" y="2" width={`${limit.target * scale}%`} height="10" rx="3" />
        {parts.map((part, index) => {
          const x = at * scale;
          at += part.target;
          return (
            <rect
              key={index}
              className={`chain-part chain-part-${index % 3}`}
              x={`${x}%`}
              y="18"
              width={`${Math.max(0.5, part.target * scale - 0.4)}%`}
              height="10"
              rx="3"
            />
          );
        })}
        {over ? (
          <rect
            className="chain-over"
            x={`${limit.target * scale}%`}
            y="15"
            width={`${(sum - limit.target) * scale}%`}
            height="16"
          />
        ) : null}
        <line
          className="chain-edge"
          x1={`${limit.target * scale}%`}
          x2={`${limit.target * scale}%`}
          y1="0"
          y2="32"
        />
      </svg>
      <figcaption className="small">
        <span className="strong">{text.sla.policies.chainLimit(limit.name, duration(limit.target))}</span>
        <ul className="plain-list row">
          {parts.map((part, index) => (
            <li key={index} className="row">
              <svg className="legend-box" aria-hidden="true" focusable="false">
                <rect className={`chain-part chain-part-${index % 3}`} width="100%" height="100%" rx="2" />
              </svg>
              {part.name} {duration(part.target)}
            </li>
          ))}
          {over ? (
            <li className="field-error">{text.sla.editor.pictures.over(duration(sum - limit.target))}</li>
          ) : null}
        </ul>
      </figcaption>
    </figure>
  );
}
