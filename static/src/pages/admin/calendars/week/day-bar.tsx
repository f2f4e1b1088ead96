import type { Bar } from './week-bars';

const percent = (share: number) => `${share * 100}%`;
const HOURS = [0, 6, 12, 18, 24];

/** A day's open hours on a line from midnight to midnight. What began the evening before is outlined, not filled. */
export function DayBar({ bars }: { bars: readonly Bar[] }) {
  return (
    <svg className="cal-bar" aria-hidden="true" focusable="false">
      <rect className="cal-bar-day" width="100%" height="100%" rx="3" />
      {HOURS.slice(1, -1).map((hour) => (
        <line
          key={hour}
          className="cal-bar-tick"
          x1={percent(hour / 24)}
          x2={percent(hour / 24)}
          y1="0"
          y2="100%"
        />
      ))}
      {bars.map(({ from, to, carried }, index) => (
        <rect
          key={index}
          className={carried ? 'cal-bar-carried' : 'cal-bar-open'}
          x={percent(from)}
          width={percent(to - from)}
          y="3"
          height="18"
          rx="2"
        />
      ))}
    </svg>
  );
}

/** The hours above the bars. */
export const BarScale = () => (
  <svg className="cal-scale" aria-hidden="true" focusable="false">
    {HOURS.map((hour) => (
      <text
        key={hour}
        className="picture-text"
        x={percent(hour / 24)}
        y="12"
        textAnchor={hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle'}
      >
        {hour}
      </text>
    ))}
  </svg>
);
