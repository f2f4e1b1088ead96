import { text } from '../../../text';
import { HOURS, heatAt, heatLevel, type Heat } from './heat';

const CELL = 28;
const ROW = 22;
const LEFT = 36;
const TOP = 18;
const days = text.sla.editor.pictures.weekdays;

/** Weekdays down, hours across. Each cell carries its count, so that colour is never alone. */
export function HeatMap({ cells, label }: { cells: Heat; label: string }) {
  const most = Math.max(0, ...cells.flat());
  return (
    <svg
      className="bt-heat"
      viewBox={`0 0 ${LEFT + HOURS * CELL} ${TOP + days.length * ROW}`}
      role="img"
      aria-label={label}
      focusable="false"
    >
      {Array.from({ length: HOURS }, (_, hour) =>
        hour % 3 === 0 ? (
          <text key={hour} className="picture-text" x={LEFT + hour * CELL + 2} y={12}>
            {String(hour).padStart(2, '0')}
          </text>
        ) : null,
      )}
      {days.map((day, at) => (
        <g key={day}>
          <text className="picture-text" x="0" y={TOP + at * ROW + 15}>
            {day}
          </text>
          {Array.from({ length: HOURS }, (_, hour) => {
            const count = heatAt(cells, at, hour);
            const level = heatLevel(count, most);
            return (
              <g key={hour}>
                <rect
                  className={`heat-${level}`}
                  x={LEFT + hour * CELL}
                  y={TOP + at * ROW}
                  width={CELL - 2}
                  height={ROW - 2}
                  rx="2"
                />
                {count === 0 ? null : (
                  <text
                    className={`heat-count heat-count-${level}`}
                    x={LEFT + hour * CELL + (CELL - 2) / 2}
                    y={TOP + at * ROW + 14}
                    textAnchor="middle"
                  >
                    {count}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
