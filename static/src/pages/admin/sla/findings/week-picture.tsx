import { text } from '../../../../text';

const FULL = 24;
const WIDTH = 36;
const TALL = 60;

/** The open hours of each weekday as bars; a day without any is a line. */
export function WeekPicture({ hours }: { hours: readonly number[] }) {
  const days = text.sla.editor.pictures.weekdays;
  return (
    <svg
      className="sla-picture"
      viewBox={`0 0 ${7 * (WIDTH + 6)} ${TALL + 34}`}
      role="img"
      aria-label={text.sla.editor.pictures.week(
        days.map((day, at) => `${day} ${hours[at] ?? 0} h`).join(', '),
      )}
      focusable="false"
    >
      {days.map((day, at) => {
        const open = Math.min(FULL, hours[at] ?? 0);
        const height = Math.max(2, (open / FULL) * TALL);
        const x = at * (WIDTH + 6);
        return (
          <g key={day}>
            <rect
              className={open > 0 ? 'bar-open' : 'bar-closed'}
              x={x}
              y={14 + TALL - height}
              width={WIDTH}
              height={height}
              rx="2"
            />
            <text className="picture-text" x={x + WIDTH / 2} y={10 + TALL - height} textAnchor="middle">
              {open} h
            </text>
            <text className="picture-text" x={x + WIDTH / 2} y={TALL + 30} textAnchor="middle">
              {day}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
