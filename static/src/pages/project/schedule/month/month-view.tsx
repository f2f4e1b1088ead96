import { useCallback, useMemo } from 'react';
import { useWanted } from '../titles';
import { useCalendar, type ViewProps } from '../calendar-context';
import { bandRank, gravity } from '../layout/gravity';
import { dayBars, emptyLanes, mondaysOf } from '../layout/weeks';
import type { Span } from '../layout/span';
import { DAY } from '../layout/wall';
import { useGrip, type Grip } from '../move/use-grip';
import { MonthWeek } from './month-week';

/** Changes and bands above each other in one day; the rest is one press away. */
const MOST = 4;

const dayUnder = (x: number, y: number): number | null => {
  const cell = document
    .elementsFromPoint(x, y)
    .find((one) => one instanceof HTMLElement && one.dataset['day']);
  return cell instanceof HTMLElement ? Number(cell.dataset['day']) * DAY : null;
};

/** A month in whole weeks: bars over the days that a change touches, as many as a cell holds. */
export function MonthView(props: ViewProps & { span: Span; month: Span; grip: Grip }) {
  const { planned, bands, span, month, today, draft, selected, label } = props;
  const calendar = useCalendar();
  const weeks = useMemo(
    () =>
      mondaysOf(span).map((monday) => {
        const lanes = emptyLanes(MOST);
        const above = dayBars(bands, monday, lanes, bandRank);
        return { monday, bands: above, bars: dayBars(planned, monday, lanes, gravity) };
      }),
    [planned, bands, span],
  );
  useWanted(
    useMemo(() => weeks.flatMap(({ bars }) => bars.bars.map(({ item }) => item.entry.issueId)), [weeks]),
  );
  const handlers = useGrip({ ...props.grip, placeAt: useCallback(dayUnder, []), step: DAY });
  const weekdays = Array.from({ length: 7 }, (_, index) => span.first + index);
  return (
    <div className="plan-scroll" role="region" aria-label={label} tabIndex={0}>
      <div className="month" {...handlers}>
        <div className="month-head" aria-hidden="true">
          {weekdays.map((day) => (
            <span key={day}>{calendar.weekday(day)}</span>
          ))}
        </div>
        {weeks.map((week) => (
          <MonthWeek
            key={week.monday}
            week={week}
            month={month}
            today={today}
            draft={draft}
            selected={selected}
          />
        ))}
      </div>
    </div>
  );
}
