import Button from '@atlaskit/button/default/button';
import type { MapView } from '../../../../../../src/contract/services';
import { Segmented } from '../../../../components/segmented';
import { text } from '../../../../text';
import { MOST_HOPS, VIEWS, type MapPlace } from '../map-place';
import { ServiceSearch } from './service-search';

const words = text.serviceMap;
const HOPS = Array.from({ length: MOST_HOPS }, (_, index) => String(index + 1));

/** What is drawn and how: a search, how far around a service, map or list. */
export function MapControls(props: {
  projectId: string;
  map: MapView;
  place: MapPlace;
  go: (place: MapPlace) => void;
}) {
  const { projectId, map, place, go } = props;
  return (
    <div className="map-toolbar no-print">
      <ServiceSearch
        projectId={projectId}
        found={(id) =>
          // What isn't on the map gets a map of its own.
          go({ ...place, down: [id], around: map.nodes.some((one) => one.id === id) ? place.around : id })
        }
      />
      <div className="row">
        {place.around === null ? null : (
          <>
            <Segmented
              label={words.hops}
              options={HOPS.map((value) => ({ value, label: text.registry.hops(Number(value)) }))}
              value={String(place.hops)}
              onChange={(hops) => go({ ...place, hops: Number(hops) })}
            />
            <Button onClick={() => go({ ...place, around: null })}>{words.showAll}</Button>
          </>
        )}
        <Segmented
          label={words.view}
          options={VIEWS.map((value) => ({ value, label: words.views[value] }))}
          value={place.view}
          onChange={(view) => go({ ...place, view })}
        />
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
    </div>
  );
}
