import './map.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { readMap } from '../../../api/service-map';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import type { PageProps } from '../pages';
import { usePlace } from '../place';
import { MapBody } from './map-body';
import { readPlace, writePlace, type MapPlace, type MapViewName } from './map-place';

const words = text.serviceMap;
/** What is under way is read again this often. */
const EVERY = 120_000;
/** On a narrow page a list says more than a drawing of which only a corner is in sight. */
const usualView = (): MapViewName => (innerWidth < 640 ? 'list' : 'map');

/** The service map: what depends on what, what is under way, and what breaks when something goes down. */
export function MapPage({ project }: PageProps) {
  const trail = usePlace();
  const [usual] = useState(usualView);
  const place = useMemo(() => readPlace(trail.place.query, usual), [trail.place.query, usual]);
  const go = (next: MapPlace) => trail.go({ page: trail.place.page, query: writePlace(next) });
  const { around, hops } = place;
  const request = { projectId: project.id, around, hops: around === null ? 1 : hops };
  const map = useQuery({
    queryKey: ['map', request],
    queryFn: () => readMap(request),
    placeholderData: (before) => before,
    refetchInterval: EVERY,
  });
  return (
    <>
      <h1>{words.title}</h1>
      {map.isPending ? <Skeleton rows={['line', 'title', 'block', 'block']} /> : null}
      {map.isError ? <Failure error={map.error} retry={() => void map.refetch()} /> : null}
      {map.data === undefined ? null : map.data.nodes.length === 0 && around === null ? (
        <EmptyState title={words.empty} why={words.emptyWhy} />
      ) : (
        <MapBody
          projectId={project.id}
          map={map.data}
          place={place}
          go={go}
          isReading={map.isPlaceholderData}
        />
      )}
    </>
  );
}
