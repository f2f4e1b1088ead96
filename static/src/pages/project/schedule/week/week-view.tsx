import { useCallback, useMemo, type CSSProperties } from 'react';
import { BandBar } from '../bars/band-bar';
import { EntryBar } from '../bars/entry-bar';
import { useCalendar, type ViewProps } from '../calendar-context';
import { dayColumn } from '../layout/day-columns';
import { bandRank, gravity } from '../layout/gravity';
import type { Span } from '../layout/span';
import { DAY, HOUR, MINUTE } from '../layout/wall';
import { dayBars, emptyLanes, type DayBar } from '../layout/weeks';
import { useGrip, type Grip } from '../move/use-grip';
import { useWanted } from '../titles';
import { DayHours } from './day-hours';

/** Changes beside each other at the most. */
const MOST = 4;
const MOST_LONG = 4;
/** The height that a bar takes anyway: it must be large enough to be hit. */
const LEAST = 45 * MINUTE;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Below the names of the days, beside the scale of hours. */
const boxOf = ({ column, columns, lane }: DayBar<unknown>): CSSProperties => ({
  gridColumn: `${column + 2} / span ${columns}`,
  gridRow: lane + 2,
});

/** The wall time under a point: the day by its column, the hour by the height in it. */
function placeUnder(x: number, y: number): number | null {
  const column = document
    .elementsFromPoint(x, y)
    .find((one) => one instanceof HTMLElement && one.dataset['hours']);
  if (!(column instanceof HTMLElement)) return null;
  const { top, height } = column.getBoundingClientRect();
  return Number(column.dataset['hours']) * DAY + ((y - top) / height) * DAY;
}

/** A week by the hour. What lasts a day or longer stands above the hours. */
export function WeekView(props: ViewProps & { span: Span; grip: Grip }) {
  const { planned, bands, span, today, now, draft, selected, label } = props;
  const calendar = useCalendar();
  const week = useMemo(() => {
    const isLong = ({ from, to }: { from: number; to: number }) => to - from >= DAY;
    const short = planned.filter((one) => !isLong(one));
    const lanes = emptyLanes(MOST_LONG);
    const above = dayBars(bands.filter(isLong), span.first, lanes, bandRank);
    const long = dayBars(planned.filter(isLong), span.first, lanes, gravity);
    const days = Array.from({ length: span.days }, (_, index) => span.first + index);
    return {
      above: above.bars.map((bar) => ({ bar, box: boxOf(bar) })),
      long: long.bars.map((bar) => ({ bar, box: boxOf(bar) })),
      days: days.map((day, index) => ({
        column: dayColumn(short, day, LEAST, MOST),
        hiddenLong: long.hidden[index] ?? [],
      })),
      short: bands.filter((one) => !isLong(one)),
    };
  }, [planned, bands, span]);
  useWanted(
    useMemo(
      () => [
        ...week.long.map(({ bar }) => bar.item.entry.issueId),
        ...week.days.flatMap(({ column }) => column.pieces.map(({ item }) => item.entry.issueId)),
      ],
      [week],
    ),
  );
  const handlers = useGrip({ ...props.grip, placeAt: useCallback(placeUnder, []), step: 15 * MINUTE });
  const markOf = (id: string) => (draft?.id === id ? 'moving' : selected === id ? 'selected' : null);
  return (
    <div className="plan-scroll" role="region" aria-label={label} tabIndex={0}>
      <div className="week" {...handlers}>
        <div className="week-top">
          {week.days.map(({ column: { day } }, index) => (
            <span
              key={day}
              className={`week-day${day === today ? ' is-today' : ''}`}
              style={{ gridColumn: index + 2 }}
            >
              {calendar.dayName(day)}
            </span>
          ))}
          {week.above.map(({ bar, box }) => (
            <BandBar key={bar.item.id} band={bar.item} box={box} />
          ))}
          {week.long.map(({ bar, box }) => (
            <EntryBar
              key={bar.item.id}
              planned={bar.item}
              box={box}
              before={bar.before}
              after={bar.after}
              timed={false}
              mark={markOf(bar.item.id)}
            />
          ))}
        </div>
        <div className="week-hours">
          <div className="week-scale" aria-hidden="true">
            {HOURS.map((hour) => (
              <span key={hour}>{hour === 0 ? '' : calendar.hour(hour * HOUR)}</span>
            ))}
          </div>
          {week.days.map(({ column, hiddenLong }) => (
            <DayHours
              key={column.day}
              column={column}
              hidden={[...hiddenLong, ...column.hidden]}
              bands={week.short}
              now={column.day === today ? now : null}
              draft={draft}
              markOf={markOf}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
