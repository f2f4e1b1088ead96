import './styles/schedule.css';
import './styles/bars.css';
import './styles/grids.css';
import './styles/timeline.css';
import './styles/print.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { readSchedule } from '../../../api/schedule';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { SightProvider } from '../../../components/viewer-context';
import { text } from '../../../text';
import type { PageProps } from '../pages';
import { usePlace } from '../place';
import { CalendarBody } from './calendar-body';
import { drawnSpan, readPlace, writePlace, type CalendarPlace, type View } from './controls/calendar-place';
import { DAY, dayOf, instantOf, wallOf } from './layout/wall';
import { TitlesProvider } from './titles';

/** A plan that is looked at is read again this often. */
const EVERY = 120_000;
/** On a narrow page a list says more than cells of a thumb's width. */
const usualView = (): View => (innerWidth < 640 ? 'list' : 'month');

/** The change calendar: what is planned when, what stands in each other's way, and moving it. */
export function CalendarPage({ project, viewer }: PageProps) {
  const trail = usePlace();
  const { timeZone } = viewer;
  const [usual] = useState(usualView);
  const place = useMemo(() => readPlace(trail.place.query, usual), [trail.place.query, usual]);
  const go = (next: CalendarPlace) => trail.go({ page: trail.place.page, query: writePlace(next) });
  const wall = useMemo(() => wallOf(timeZone), [timeZone]);
  // "Today" is the site's: the computer's clock may be wrong.
  const [offset, setOffset] = useState(0);
  const today = dayOf(wall(Date.now() + offset));
  const { first, days } = drawnSpan(place, place.day ?? today);
  const request = {
    projectId: project.id,
    from: new Date(instantOf(first * DAY, timeZone)).toISOString(),
    to: new Date(instantOf((first + days) * DAY, timeZone)).toISOString(),
    allProjects: place.all,
  };
  const schedule = useQuery({
    queryKey: ['schedule', request],
    queryFn: () => readSchedule(request),
    placeholderData: (before) => before,
    refetchInterval: EVERY,
  });
  const { data, dataUpdatedAt, isPlaceholderData } = schedule;
  useEffect(() => {
    if (data && !isPlaceholderData) setOffset(Date.parse(data.at) - dataUpdatedAt);
  }, [data, dataUpdatedAt, isPlaceholderData]);
  return (
    <>
      <h1>{text.schedule.title}</h1>
      {schedule.isPending ? <Skeleton rows={['line', 'title', 'block', 'block', 'block']} /> : null}
      {schedule.isError ? <Failure error={schedule.error} retry={() => void schedule.refetch()} /> : null}
      {data === undefined ? null : (
        <SightProvider viewer={viewer} serverAt={data.at}>
          <TitlesProvider>
            <CalendarBody
              project={project}
              viewer={viewer}
              view={data}
              place={place}
              go={go}
              wall={wall}
              today={today}
              isReading={isPlaceholderData}
            />
          </TitlesProvider>
        </SightProvider>
      )}
    </>
  );
}
