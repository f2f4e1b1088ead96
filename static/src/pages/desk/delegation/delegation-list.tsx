import Button from '@atlaskit/button/default/button';
import type { DelegationsView, DelegationView } from '../../../../../src/contract/delegations';
import { EmptyState } from '../../../components/empty-state';
import { usePersonName } from '../../../components/people-context';
import { text } from '../../../text';
import { DelegationLine } from './delegation-line';

const words = text.delegation;

/** Delegations of one side: those that run or are planned, then those that are over behind a click. */
export function DelegationList(props: {
  side: 'given' | 'received';
  view: DelegationsView;
  ending?: string | null;
  end?: (one: DelegationView) => void;
}) {
  const { side, view, ending, end } = props;
  const nameOf = usePersonName();
  const all = view[side];
  const open = all.filter(({ state }) => state !== 'over');
  const over = all.filter(({ state }) => state === 'over');
  const [title, why] =
    side === 'given' ? [words.noneGiven, words.noneGivenWhy] : [words.noneReceived, words.noneReceivedWhy];
  return (
    <section className="stack">
      <h2 tabIndex={-1} id={`delegations-${side}`}>
        {words[side]}
      </h2>
      {open.length === 0 ? <EmptyState title={title} why={why} /> : null}
      <ul className="plain-list stack">
        {open.map((one) => (
          <li key={one.id} className="desk-card row spread">
            <DelegationLine one={one} boards={view.boards} side={side} />
            {end === undefined ? null : (
              <Button
                spacing="compact"
                aria-label={words.endOne(nameOf(one.to))}
                isLoading={ending === one.id}
                onClick={() => end(one)}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {over.length === 0 ? null : (
        <details>
          <summary className="more">{words.older(over.length)}</summary>
          <ul className="plain-list stack">
            {over.map((one) => (
              <li key={one.id} className="desk-card">
                <DelegationLine one={one} boards={view.boards} side={side} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
