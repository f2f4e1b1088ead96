import Lozenge from '@atlaskit/lozenge/lozenge';
import type { CatalogueEntry } from '../../../../../src/contract/practices';
import { text } from '../../../text';
import type { StatusName } from './sight';

const words = text.catalogue;
const APPEARANCE = {
  none: 'default',
  planned: 'information',
  adopted: 'success',
  drifted: 'warning',
  behind: 'discovery',
} as const;
/** What needs somebody comes first. */
const ORDER: readonly StatusName[] = ['drifted', 'behind', 'planned', 'adopted'];
/** So many projects are named; the rest is counted. */
const NAMED = 4;

/** A status as Jira shows statuses: its word says it, the colour repeats it. */
export const StateLozenge = ({ state }: { state: StatusName }) => (
  <Lozenge appearance={APPEARANCE[state]}>{words.states[state]}</Lozenge>
);

/** Where a practice is in use: each status with the keys of its projects. */
export function PracticeStates({ projects }: { projects: CatalogueEntry['projects'] }) {
  if (projects.length === 0)
    return (
      <div>
        <StateLozenge state="none" />
      </div>
    );
  const keysOf = (status: StatusName) =>
    projects.filter((one) => (status === 'behind' ? one.behind : one.state === status)).map((one) => one.key);
  return (
    <ul className="plain-list row">
      {ORDER.map((state) => ({ state, keys: keysOf(state) }))
        .filter(({ keys }) => keys.length > 0)
        .map(({ state, keys }) => (
          <li key={state} className="practice-state">
            <StateLozenge state={state} />{' '}
            <span className="small subtle">
              {keys.slice(0, NAMED).join(', ')}
              {keys.length > NAMED ? ` ${words.practice.more(keys.length - NAMED)}` : ''}
            </span>
          </li>
        ))}
    </ul>
  );
}
