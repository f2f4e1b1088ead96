import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { MapView } from '../../../../../src/contract/services';
import { askImpact } from '../../../api/service-map';
import { useAnnounced } from '../../../components/use-announced';
import { text } from '../../../text';
import { MapControls } from './controls/map-controls';
import { layoutOf, MOST_DRAWN } from './draw/layout';
import { MapDrawing } from './draw/map-drawing';
import type { Standing } from './draw/node-shape';
import { ImpactPanel } from './impact/impact-panel';
import { Legend } from './legend';
import { choose, type MapPlace } from './map-place';
import { MapTable } from './map-table';

const words = text.serviceMap;
/** As far as anything breaks. */
const ALL_HOPS = 10;

/** The map in words, drawn or as a list, and beside it what breaks when the chosen services go down. */
export function MapBody(props: {
  projectId: string;
  map: MapView;
  place: MapPlace;
  go: (place: MapPlace) => void;
  /** Another part of the map is on its way. */
  isReading: boolean;
}) {
  const { projectId, map, place, go } = props;
  const { down, view, around } = place;
  const layout = useMemo(() => (view === 'map' ? layoutOf(map) : null), [view, map]);
  const impact = useQuery({
    queryKey: ['impact', projectId, [...down].sort()],
    queryFn: () => askImpact({ projectId, serviceIds: [...down], hops: ALL_HOPS }),
    enabled: down.length > 0,
  });
  const answer = down.length > 0 ? impact.data : undefined;
  const standings = useMemo(
    () =>
      new Map<string, Standing>([
        ...(answer?.survives ?? []).map(({ id }): [string, Standing] => [id, 'survives']),
        ...(answer?.breaks ?? []).map(({ id }): [string, Standing] => [id, 'breaks']),
        ...down.map((id): [string, Standing] => [id, 'down']),
      ]),
    [answer, down],
  );
  const standingOf = useCallback((id: string): Standing => standings.get(id) ?? null, [standings]);
  useAnnounced(answer ? words.impact.says(answer.breaks.length, answer.users, answer.usersUnknown) : null);
  const pick = (id: string, together: boolean) => go(choose(place, id, together));
  const troubled = (part: 'incidents' | 'changes') => map.nodes.filter((one) => one[part] > 0).length;
  const drawn = view === 'map' ? Math.min(map.nodes.length, MOST_DRAWN) : map.nodes.length;
  const middleName = map.nodes.find(({ id }) => id === around)?.name;
  return (
    <>
      <MapControls projectId={projectId} map={map} place={place} go={go} />
      <div className="stack-tight">
        <p className="headline">
          {middleName === undefined ? null : `${words.around(middleName)}: `}
          {words.headline(map.nodes.length, map.total, troubled('incidents'), troubled('changes'))}
        </p>
        {drawn < map.total ? (
          <p className="subtle">{(view === 'map' ? words.cut : words.cutList)(drawn, map.total)}</p>
        ) : null}
        {props.isReading ? <p role="status">{words.reading}</p> : null}
        {view === 'map' ? <p className="small subtle no-print">{words.howTo}</p> : null}
      </div>
      <div className={down.length > 0 ? 'map-body has-panel' : 'map-body'}>
        {down.length > 0 ? (
          <ImpactPanel
            asked={impact}
            down={down}
            map={map}
            around={(id) => go({ ...place, around: id })}
            close={() => {
              const [id = ''] = down;
              go({ ...place, down: [] });
              setTimeout(() =>
                document
                  .querySelector<HTMLElement>(`[data-service="${id}"], [data-chosen="${id}"] button`)
                  ?.focus(),
              );
            }}
          />
        ) : null}
        <div className="stack-tight map-main">
          {layout === null ? (
            <MapTable map={map} down={down} choose={pick} />
          ) : (
            <>
              <MapDrawing layout={layout} middle={down[0] ?? around} standingOf={standingOf} choose={pick} />
              <Legend />
              <p className="small subtle no-print">{words.keys}</p>
            </>
          )}
        </div>
      </div>
    </>
  );
}
