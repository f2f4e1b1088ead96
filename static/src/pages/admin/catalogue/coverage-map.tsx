import { useState } from 'react';
import type { PracticeId } from '../../../../../src/contract/common';
import type { CatalogueEntry, Framework } from '../../../../../src/contract/practices';
import { TextButton } from '../../../components/text-button';
import { text } from '../../../text';
import { countCovers, coverOf, type Cell } from './coverage-of';

const words = text.catalogue.coverage;
type Entries = ReadonlyMap<PracticeId, CatalogueEntry>;
interface CellProps {
  readonly cell: Cell;
  readonly entries: Entries;
  readonly open: (practice: PracticeId) => void;
}

/** A cell of the map; choosing it names the practices that cover it. */
function MapCell({ cell, entries, open }: CellProps) {
  const [shown, setShown] = useState(false);
  const cover = coverOf(cell);
  const label = (
    <>
      <span>{cell.name}</span>
      <span className="small">{words[cover]}</span>
    </>
  );
  if (cover === 'none') return <li className="map-cell map-none">{label}</li>;
  return (
    <li className={`map-cell map-${cover}`}>
      <button type="button" className="map-button" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {label}
      </button>
      {shown ? (
        <ul className="plain-list map-practices">
          {cell.coveredBy.map(({ practice, how }) => (
            <li key={practice}>
              <TextButton onClick={() => open(practice)}>
                {entries.get(practice)?.name ?? practice}
              </TextButton>{' '}
              <span className="small">{words[how]}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** The framework as a map: a column a group, a tile a cell, with word and colour for how far it is covered. */
export function CoverageMap(props: {
  framework: Framework;
  entries: Entries;
  open: (practice: PracticeId) => void;
}) {
  const { framework, entries, open } = props;
  return (
    <div className={framework.groups.length === 1 ? 'map map-single' : 'map'}>
      {framework.groups.map((group) => {
        const { full, register, all } = countCovers([group]);
        return (
          <section key={group.id} className="map-group" aria-labelledby={`map-${group.id}`}>
            <div>
              <h3 id={`map-${group.id}`}>{group.name}</h3>
              <p className="small subtle">{text.catalogue.covers(full + register, all, framework.id)}</p>
            </div>
            <ul className="plain-list map-cells">
              {group.cells.map((cell) => (
                <MapCell key={cell.id} cell={cell} entries={entries} open={open} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
