import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { PracticeId } from '../../../../../src/contract/common';
import type { Catalogue } from '../../../../../src/contract/practices';
import { text } from '../../../text';
import { CatalogueLoader } from './catalogue-loader';
import { countCovers } from './coverage-of';
import { CoverageMap } from './coverage-map';
import { CoverageTable } from './coverage-table';
import { frameworkOf } from './find-practices';
import { FrameworkChoice } from './sight-controls';
import type { CatalogueSight } from './sight';

const words = text.catalogue.coverage;
const COVERS = ['full', 'register', 'none'] as const;

interface Props {
  readonly sight: CatalogueSight;
  readonly look: (sight: CatalogueSight) => void;
  readonly open: (practice: PracticeId) => void;
}

function Coverage({ catalogue, sight, look, open }: Props & { catalogue: Catalogue }) {
  const [asTable, setAsTable] = useState(false);
  const framework = frameworkOf(catalogue, sight.framework);
  if (!framework) return null;
  const { full, register, all } = countCovers(framework.groups);
  const entries = new Map(catalogue.practices.map((entry) => [entry.id, entry]));
  const View = asTable ? CoverageTable : CoverageMap;
  return (
    <div className="stack coverage">
      <p>{words.lead}</p>
      <div className="spread screen-only">
        <div className="narrow">
          <FrameworkChoice
            frameworks={catalogue.frameworks}
            value={framework.id}
            choose={(id) => look({ ...sight, framework: id })}
          />
        </div>
        <Button onClick={() => setAsTable(!asTable)}>{asTable ? words.map : words.table}</Button>
      </div>
      <div className="stack-tight">
        <h2>{framework.name}</h2>
        <p role="status" className="strong">
          {words.count(full + register, all, framework.id, full, register)}
        </p>
        <ul className="plain-list flow-legend small" aria-label={words.legend}>
          {COVERS.map((cover) => (
            <li key={cover}>
              <span className={`flow-swatch map-${cover}`} aria-hidden="true" />
              <span>
                <span className="strong">{words[cover]}.</span> {words.why[cover]}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <View framework={framework} entries={entries} open={open} />
    </div>
  );
}

/** What a framework asks for and what Steward's practices cover of it. */
export const CoverageScreen = (props: Props) => (
  <CatalogueLoader>{(catalogue) => <Coverage {...props} catalogue={catalogue} />}</CatalogueLoader>
);
