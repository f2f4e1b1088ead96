import { useSight } from '../../../../components/viewer-context';
import { dayName } from '../../../../format/iso-day';
import { text } from '../../../../text';
import type { DayCell, Month } from './year-layout';

const words = text.calendars.year;
export const CELL = 22;
const GAP = 2;
const HEAD = 18;
const MOST_ROWS = 6;

/** The mark of a day: filled when open, none when closed, dark for a holiday, outlined for hours of its own. */
export function DayMark({
  cell,
  x,
  y,
}: {
  cell: Pick<DayCell, 'kind' | 'clockChange'>;
  x: number;
  y: number;
}) {
  return (
    <>
      {cell.kind === 'closed' ? null : (
        <rect
          className={`cal-cell cal-cell-${cell.kind}`}
          x={x}
          y={y}
          width={CELL - GAP}
          height={CELL - GAP}
          rx="3"
        />
      )}
      {cell.clockChange ? <path className="cal-clock" d={`M${x + CELL - GAP - 8} ${y} h8 v8 z`} /> : null}
    </>
  );
}

/** One month, drawn; the table beside the year says the same in words. */
export function MonthPicture({ month }: { month: Month }) {
  const { locale } = useSight();
  const name = dayName(`${month.id}-01`, locale, { month: 'long' });
  return (
    <figure className="cal-month">
      <figcaption className="strong small">{name}</figcaption>
      <svg
        viewBox={`0 0 ${7 * CELL} ${HEAD + MOST_ROWS * CELL}`}
        role="img"
        aria-label={words.monthWords(name, month.cells)}
        focusable="false"
      >
        {words.letters.map((letter, at) => (
          <text key={at} className="picture-text" x={at * CELL + (CELL - GAP) / 2} y="12" textAnchor="middle">
            {letter}
          </text>
        ))}
        {month.cells.map((cell) => {
          const [x, y] = [cell.column * CELL, HEAD + cell.row * CELL];
          return (
            <g key={cell.date}>
              <title>{words.dayWords(dayName(cell.date, locale), cell)}</title>
              <rect x={x} y={y} width={CELL} height={CELL} fillOpacity="0" />
              <DayMark cell={cell} x={x} y={y} />
              <text
                className={`cal-number cal-number-${cell.kind}`}
                x={x + (CELL - GAP) / 2}
                y={y + 14.5}
                textAnchor="middle"
              >
                {cell.number}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
