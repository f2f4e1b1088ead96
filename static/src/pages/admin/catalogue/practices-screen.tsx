import Button from '@atlaskit/button/default/button';
import type { Catalogue, Framework } from '../../../../../src/contract/practices';
import type { PracticeId } from '../../../../../src/contract/common';
import { text } from '../../../text';
import { CatalogueLoader } from './catalogue-loader';
import { countCovers } from './coverage-of';
import { findPractices, frameworkOf, type FoundGroup } from './find-practices';
import { PracticeRow } from './practice-row';
import { SightControls } from './sight-controls';
import type { CatalogueSight } from './sight';

const words = text.catalogue;
type Open = (practice: PracticeId) => void;

function PracticeGroup({
  found,
  framework,
  open,
}: {
  found: FoundGroup;
  framework: Framework['id'];
  open: Open;
}) {
  const { group, cells } = found;
  const counts = countCovers([group]);
  return (
    <section className="catalogue-group" aria-labelledby={`group-${group.id}`}>
      <div className="catalogue-group-head">
        <h2 id={`group-${group.id}`}>{group.name}</h2>
        <p className="subtle small">{words.covers(counts.full + counts.register, counts.all, framework)}</p>
      </div>
      {cells.map(({ cell, entries }) => (
        <div
          key={cell.id}
          className="catalogue-cell"
          role="group"
          aria-labelledby={`cell-${group.id}-${cell.id}`}
        >
          <h3 id={`cell-${group.id}-${cell.id}`}>{cell.name}</h3>
          <ul className="plain-list">
            {entries.map((entry) => (
              <PracticeRow key={entry.id} entry={entry} open={() => open(entry.id)} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface Props {
  readonly sight: CatalogueSight;
  readonly look: (sight: CatalogueSight) => void;
  readonly open: Open;
}

function Practices({ catalogue, sight, look, open }: Props & { catalogue: Catalogue }) {
  const framework = frameworkOf(catalogue, sight.framework);
  const groups = findPractices(catalogue, sight);
  const found = new Set(
    groups.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries.map(({ id }) => id))),
  );
  return (
    <div className="stack">
      <p>{words.lead}</p>
      <SightControls frameworks={catalogue.frameworks} sight={sight} look={look} />
      <p role="status" className="subtle small">
        {words.found(found.size)}
      </p>
      {groups.map((one) => (
        <PracticeGroup key={one.group.id} found={one} framework={framework?.id ?? 'v4'} open={open} />
      ))}
      {groups.length === 0 ? (
        <div className="stack-tight">
          <p className="strong">{words.noMatch}</p>
          <p className="subtle">{words.noMatchWhy}</p>
          <div>
            <Button onClick={() => look({ ...sight, search: '', status: 'any' })}>{words.clear}</Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** All practices in the order of a framework, to search and to open. */
export const PracticesScreen = (props: Props) => (
  <CatalogueLoader>{(catalogue) => <Practices {...props} catalogue={catalogue} />}</CatalogueLoader>
);
