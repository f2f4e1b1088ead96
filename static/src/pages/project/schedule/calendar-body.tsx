import { useEffect, useMemo, useRef, useState } from 'react';
import Button from '@atlaskit/button/default/button';
import type { ScheduleView } from '../../../../../src/contract/schedule';
import { PartialNotice } from '../../../components/partial-notice';
import { useSight } from '../../../components/viewer-context';
import { isoDay } from '../../../format/iso-day';
import { text } from '../../../text';
import type { PageProps } from '../pages';
import { Legend } from './bars/legend';
import { CalendarProvider, type Calendar } from './calendar-context';
import { CalendarView } from './calendar-view';
import { drawnSpan, lengthOf, type CalendarPlace } from './controls/calendar-place';
import { FiltersBar } from './controls/filters-bar';
import { fits } from './controls/filter';
import { Toolbar } from './controls/toolbar';
import { DetailsPanel } from './details-panel';
import { IcsButton } from './ics/ics-button';
import { bandsOf, plannedOf, touching } from './layout/planned';
import { spanOf } from './layout/span';
import { DAY } from './layout/wall';
import { writtenTimes } from './layout/written-times';
import { MoveStatus } from './move/move-status';
import { useFresher } from './move/use-fresher';
import { useMoving } from './move/use-moving';
import { Summary } from './summary';

const words = text.schedule;

/** The calendar around its views: when and what, the selected change, and what the marks mean. */
export function CalendarBody(
  props: PageProps & {
    view: ScheduleView;
    place: CalendarPlace;
    go: (place: CalendarPlace) => void;
    wall: (at: number) => number;
    today: number;
    /** Another stretch of time is on its way. */
    isReading: boolean;
  },
) {
  const { project, viewer, view, place, wall, today } = props;
  const { now } = useSight();
  const [selected, setSelected] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const refocus = () => setTimeout(() => heading.current?.focus());
  const go = useRef(props.go);
  go.current = props.go;

  const times = useMemo(() => writtenTimes(viewer.locale, viewer.timeZone), [viewer.locale, viewer.timeZone]);
  const placeNow = useRef(place);
  placeNow.current = place;
  const calendar = useMemo<Calendar>(
    () => ({
      ...times,
      timeZone: viewer.timeZone,
      siteUrl: viewer.siteUrl,
      serviceName: (id) => view.services[id] ?? id,
      select: (id) => {
        setSelected(id);
        refocus();
      },
      openDay: (day) => go.current({ ...placeNow.current, view: 'list', length: 'day', day }),
    }),
    [times, viewer, view.services],
  );
  const { fresher, learn } = useFresher(view);
  const all = useMemo(() => plannedOf(fresher, project.id, wall), [fresher, project.id, wall]);
  const bands = useMemo(() => bandsOf(view, wall), [view, wall]);
  const byId = useMemo(() => new Map(all.map((one) => [one.id, one] as const)), [all]);
  const planned = useMemo(() => all.filter(({ entry }) => fits(entry, place.filter)), [all, place.filter]);
  const moving = useMoving({
    projectId: project.id,
    timeZone: viewer.timeZone,
    wall,
    find: (id) => byId.get(id),
    learn,
  });
  const { draft } = moving;
  const put = draft?.held === false ? draft.id : null;
  // What was put somewhere is what is looked at from then on, also when the move is called off.
  useEffect(() => {
    if (put !== null) setSelected(put);
  }, [put]);
  const chosen = byId.get(put ?? selected ?? '');

  const length = lengthOf(place);
  const day = place.day ?? today;
  const span = useMemo(() => spanOf(day, length), [day, length]);
  const drawn = useMemo(() => drawnSpan(place, day), [place, day]);
  const name = times.spanName(span, length);
  const inSpan = (items: typeof all) => touching(items, span.first * DAY, (span.first + span.days) * DAY);
  const shown = inSpan(planned);
  const close = () => {
    const id = chosen?.id ?? '';
    moving.cancel();
    setSelected(null);
    setTimeout(() => document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)?.focus());
  };
  return (
    <CalendarProvider value={calendar}>
      <Toolbar place={place} today={today} name={name} go={props.go}>
        <IcsButton
          entries={shown.map(({ entry }) => entry)}
          name={words.icsName(project.key, isoDay(span.first))}
          facts={{
            at: view.at,
            siteUrl: viewer.siteUrl,
            name: words.title,
            serviceName: calendar.serviceName,
          }}
        />
        <Button onClick={() => print()}>{words.print}</Button>
      </Toolbar>
      <FiltersBar entries={view.entries} place={place} go={props.go} />
      <PartialNotice level="h2" partial={view.partial} />
      <Summary
        shown={shown}
        all={inSpan(all).length}
        name={name}
        zone={words.zone(viewer.timeZone, times.zoneName(now))}
        isReading={props.isReading}
        place={place}
        go={props.go}
      />
      <MoveStatus moving={moving} find={(id) => byId.get(id)} canMove={view.canMove} view={place.view} />
      <div className={`plan-body${chosen ? ' has-panel' : ''}`}>
        {chosen ? (
          <DetailsPanel
            key={chosen.id}
            ref={heading}
            planned={chosen}
            projectId={project.id}
            canMove={view.canMove}
            moving={moving}
            close={close}
            refocus={refocus}
          />
        ) : null}
        <CalendarView
          place={place}
          go={props.go}
          span={span}
          drawn={drawn}
          name={name}
          planned={planned}
          bands={bands}
          today={today}
          now={wall(now)}
          draft={draft}
          selected={chosen?.id ?? null}
          grip={moving.grip}
        />
      </div>
      {place.view === 'list' ? null : <Legend />}
    </CalendarProvider>
  );
}
