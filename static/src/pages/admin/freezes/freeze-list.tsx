import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { FreezesView } from '../../../../../src/contract/freezes';
import { EmptyState } from '../../../components/empty-state';
import { useSight } from '../../../components/viewer-context';
import { plannedWords, spanWords } from '../../../format/span-words';
import { text } from '../../../text';

const words = text.freezes;
type Summary = FreezesView['freezes'][number];
const STATE = { now: 'inprogress', coming: 'default', over: 'default', retired: 'removed' } as const;

function When({ next, state }: Pick<Summary, 'next' | 'state'>) {
  const sight = useSight();
  if (next === null) return null;
  return (
    <p>
      <span className="subtle">{state === 'now' ? words.since : words.next}</span>{' '}
      <span className="strong">
        {state === 'now' ? plannedWords(next.end, sight) : spanWords(next.start, next.end, sight)}
      </span>
    </p>
  );
}

function FreezeCard({ summary, open }: { summary: Summary; open: () => void }) {
  const { freeze, state } = summary;
  return (
    <article className={`card stack-tight freeze-card freeze-${state === 'now' ? freeze.effect : 'quiet'}`}>
      <div className="spread">
        <div className="row">
          <h3>{freeze.name}</h3>
          <Lozenge appearance={STATE[state]} isBold={state === 'now'}>
            {words.states[state]}
          </Lozenge>
          <Lozenge>{words.effects[freeze.effect].name}</Lozenge>
          {freeze.absolute ? <Lozenge appearance="moved">{words.absolute}</Lozenge> : null}
        </div>
        <Button spacing="compact" onClick={open}>
          {words.open}
          <span className="hidden-text"> {freeze.name}</span>
        </Button>
      </div>
      <When next={summary.next} state={state} />
      <ul className="sentences small subtle">
        {summary.words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </article>
  );
}

/** Freezes under way and ahead; those that are over can be opened below. */
export function FreezeList({ view, open }: { view: FreezesView; open: (id: string) => void }) {
  const list = (freezes: readonly Summary[]) => (
    <ul className="plain-list stack">
      {freezes.map((summary) => (
        <li key={summary.freeze.id}>
          <FreezeCard summary={summary} open={() => open(summary.freeze.id)} />
        </li>
      ))}
    </ul>
  );
  const live = view.freezes.filter(({ state }) => state === 'now' || state === 'coming');
  const older = view.freezes.filter(({ state }) => state === 'over' || state === 'retired');
  return (
    <div className="stack">
      {live.length === 0 ? <EmptyState title={words.empty} why={words.emptyWhy} /> : list(live)}
      {older.length === 0 ? null : (
        <details>
          <summary className="more">{words.older(older.length)}</summary>
          {list(older)}
        </details>
      )}
    </div>
  );
}
