import { useMemo, type CSSProperties } from 'react';
import { BandBar } from '../bars/band-bar';
import { EntryBar } from '../bars/entry-bar';
import { MoreButton } from '../bars/more-button';
import type { Draft } from '../calendar-context';
import { useCalendar } from '../calendar-context';
import type { Band, Planned } from '../layout/planned';
import type { Span } from '../layout/span';
import { DAY } from '../layout/wall';
import { daysOf, type DayBar, type DayBars } from '../layout/weeks';

export interface Week {
  readonly monday: number;
  readonly bars: DayBars<Planned>;
  readonly bands: DayBars<Band>;
}

/** Below the row with the numbers of the days. */
const boxOf = ({ column, columns, lane }: DayBar<unknown>): CSSProperties => ({
  gridColumn: `${column + 1} / span ${columns}`,
  gridRow: lane + 2,
});

/** One week of the month: numbers of its days, bands, bars, and what had no room. */
export function MonthWeek(props: {
  week: Week;
  month: Span;
  today: number;
  draft: Draft | null;
  selected: string | null;
}) {
  const { week, month, today, draft, selected } = props;
  const calendar = useCalendar();
  const rows = useMemo(
    () => ({
      bands: week.bands.bars.map((bar) => ({ bar, box: boxOf(bar) })),
      bars: week.bars.bars.map((bar) => ({ bar, box: boxOf(bar) })),
    }),
    [week],
  );
  const target = draft === null ? null : daysOf(draft);
  const days = Array.from({ length: 7 }, (_, index) => week.monday + index);
  return (
    <div className="month-week">
      {days.map((day, index) => {
        const outside = day < month.first || day >= month.first + month.days;
        const isTarget = target !== null && day >= target.first && day <= target.last;
        const hidden = week.bars.hidden[index] ?? [];
        return (
          <div
            key={day}
            className={`month-day${outside ? ' is-outside' : ''}${day === today ? ' is-today' : ''}${isTarget ? ' is-target' : ''}`}
            style={{ gridColumn: index + 1 }}
            data-day={day}
          >
            <span className="month-number">
              <span aria-hidden="true">{new Date(day * DAY).getUTCDate()}</span>
              <span className="hidden-text">{calendar.dayName(day)}</span>
            </span>
            {hidden.length > 0 ? <MoreButton hidden={hidden} day={day} /> : null}
          </div>
        );
      })}
      {rows.bands.map(({ bar, box }) => (
        <BandBar key={bar.item.id} band={bar.item} box={box} />
      ))}
      {rows.bars.map(({ bar, box }) => (
        <EntryBar
          key={bar.item.id}
          planned={bar.item}
          box={box}
          before={bar.before}
          after={bar.after}
          timed
          mark={draft?.id === bar.item.id ? 'moving' : selected === bar.item.id ? 'selected' : null}
        />
      ))}
    </div>
  );
}
