import { useCalendar } from '../calendar-context';
import { weekdayOf } from '../../../../format/iso-day';
import { BandBar } from '../bars/band-bar';
import type { Band } from '../layout/planned';
import type { Length, Span } from '../layout/span';
import { DAY, HOUR } from '../layout/wall';
import { within } from './sizes';

/** Hours between two ticks of a day. */
const EVERY = 2;
const days = ({ first, days: count }: Span): number[] =>
  Array.from({ length: count }, (_, day) => first + day);

/** Hours of a day, days of a week or month, Mondays of a quarter; below them the freezes by name. */
export function TimelineAxis(props: { span: Span; length: Length; today: number; freezes: readonly Band[] }) {
  const { span, length, today, freezes } = props;
  const calendar = useCalendar();
  const ticks =
    length === 'day'
      ? Array.from({ length: 24 / EVERY }, (_, index) => ({
          at: span.first * DAY + index * EVERY * HOUR,
          label: calendar.hour(index * EVERY * HOUR),
        }))
      : days(span)
          .filter((day) => length !== 'quarter' || weekdayOf(day) === 0)
          .map((day) => ({
            at: day * DAY,
            label: length === 'month' ? String(new Date(day * DAY).getUTCDate()) : calendar.dayName(day),
          }));
  return (
    <div className="timeline-axis">
      <div className="timeline-corner" />
      <div className="timeline-ticks" aria-hidden="true">
        {ticks.map(({ at, label }) => (
          <span
            key={at}
            className={length !== 'day' && at === today * DAY ? 'is-today' : ''}
            style={{ left: within({ from: at, to: at }, span).left }}
          >
            {label}
          </span>
        ))}
      </div>
      {freezes.length === 0 ? null : (
        <div className="timeline-freezes">
          {freezes.map((band) => (
            <BandBar key={band.id} band={band} box={within(band, span)} />
          ))}
        </div>
      )}
    </div>
  );
}
