import { useState } from 'react';
import type { MapView } from '../../../../../src/contract/services';
import { ConfidenceMark } from '../../../components/confidence-mark';
import { Pager } from '../../../components/pager';
import { TableFrame } from '../../../components/table-frame';
import { TextButton } from '../../../components/text-button';
import { text } from '../../../text';

const words = text.serviceMap;
const PAGE = 50;

function neighbours(map: MapView): (id: string, side: 'from' | 'to') => string {
  const nameOf = new Map(map.nodes.map(({ id, name }) => [id, name] as const));
  return (id, side) => {
    const other = side === 'from' ? 'to' : 'from';
    const names = map.edges
      .filter((edge) => edge[side] === id)
      .map((edge) => nameOf.get(edge[other]) ?? edge[other]);
    return names.length === 0 ? words.none : text.registry.names(names, 4);
  };
}

/** The same map as a table: what each needs, and what needs it. */
export function MapTable(props: {
  map: MapView;
  down: readonly string[];
  choose: (id: string, together: boolean) => void;
}) {
  const { map, down } = props;
  const [page, setPage] = useState(0);
  const of = neighbours(map);
  const { columns } = words;
  return (
    <>
      <TableFrame label={words.table}>
        <table className="map-table" aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.criticality}</th>
              <th scope="col">{columns.open}</th>
              <th scope="col">{columns.needs}</th>
              <th scope="col">{columns.needed}</th>
              <th scope="col">{columns.team}</th>
              <th scope="col">{columns.confidence}</th>
            </tr>
          </thead>
          <tbody>
            {map.nodes.slice(page * PAGE, (page + 1) * PAGE).map((one) => (
              <tr
                key={one.id}
                className={down.includes(one.id) ? 'is-chosen' : undefined}
                data-chosen={one.id}
              >
                <td>
                  <TextButton onClick={() => props.choose(one.id, false)}>{one.name}</TextButton>
                </td>
                <td>{one.criticality === null ? words.none : text.registry.criticality(one.criticality)}</td>
                <td>{words.openOf(one.incidents, one.changes)}</td>
                <td>{of(one.id, 'from')}</td>
                <td>{of(one.id, 'to')}</td>
                <td>{one.team ?? words.none}</td>
                <td>
                  <ConfidenceMark confidence={one.confidence} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Pager page={page} size={PAGE} all={map.nodes.length} go={setPage} />
    </>
  );
}
