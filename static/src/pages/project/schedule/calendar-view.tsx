import { useMemo, type KeyboardEvent } from 'react';
import { text } from '../../../text';
import type { ViewProps } from './calendar-context';
import { step, type CalendarPlace } from './controls/calendar-place';
import type { Band } from './layout/planned';
import type { Span } from './layout/span';
import { ListView } from './list/list-view';
import { MonthView } from './month/month-view';
import type { Grip } from './move/use-grip';
import { TimelineView } from './timeline/timeline-view';
import { WeekView } from './week/week-view';

const words = text.schedule;
/** The windows of so many services can be told apart in one picture. */
const MOST_SERVICES = 3;

/** The windows of the chosen service, or of all if they are few: those of a whole site would cover everything. */
function windowsToShow(bands: readonly Band[], service: string): readonly Band[] {
  const ofService = bands.filter(
    (band) => band.kind !== 'window' || service === '' || band.service === service,
  );
  const services = new Set(ofService.flatMap((band) => band.service ?? []));
  return services.size <= MOST_SERVICES ? ofService : ofService.filter(({ kind }) => kind !== 'window');
}

/** The view that was chosen. Page up and page down go to earlier and later, Home to today. */
export function CalendarView(
  props: Omit<ViewProps, 'label'> & {
    place: CalendarPlace;
    go: (place: CalendarPlace) => void;
    /** The days that are asked for, and those that are drawn. */
    span: Span;
    drawn: Span;
    name: string;
    grip: Grip;
  },
) {
  const { place, go, span, drawn, name, grip, ...drawing } = props;
  const { view, length, by, filter } = place;
  const few = useMemo(() => windowsToShow(props.bands, filter.service), [props.bands, filter.service]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next =
      event.key === 'PageUp'
        ? step(place, props.today, -1)
        : event.key === 'PageDown'
          ? step(place, props.today, 1)
          : event.key === 'Home'
            ? { ...place, day: null }
            : null;
    if (next === null) return;
    event.preventDefault();
    // The bar that has the focus may go with its month.
    event.currentTarget.querySelector<HTMLElement>('[role="region"]')?.focus();
    go(next);
  };
  switch (view) {
    case 'list':
      return (
        <ListView
          key={`${name} ${JSON.stringify(filter)}`}
          {...drawing}
          span={span}
          label={words.table(name)}
        />
      );
    case 'month':
      return (
        <div onKeyDown={onKeyDown}>
          <MonthView
            {...drawing}
            bands={few}
            span={drawn}
            month={span}
            grip={grip}
            label={words.monthGrid(name)}
          />
        </div>
      );
    case 'week':
      return (
        <div onKeyDown={onKeyDown}>
          <WeekView {...drawing} bands={few} span={span} grip={grip} label={words.weekGrid(name)} />
        </div>
      );
    case 'timeline':
      return (
        <div onKeyDown={onKeyDown}>
          <TimelineView
            {...drawing}
            span={span}
            length={length}
            by={by}
            grip={grip}
            label={words.timelineGrid(name, by)}
          />
        </div>
      );
  }
}
