import type { PromiseView } from '../../../../src/contract/portal';
import { text } from '../../text';
import { Nothing } from './nothing';
import { Outages } from './outages';
import { PromiseItem } from './promise-item';

type Promised = PromiseView['promises'][number];
/** What the customer has to do comes first, what is over last. */
const ORDER: readonly Promised['state'][] = ['waitingForYou', 'late', 'open', 'waiting', 'metLate', 'met'];

/** The promises in the order in which a customer cares for them; the next one due first among equals. */
export function inOrder(promises: readonly Promised[]): readonly Promised[] {
  const due = (promise: Promised) => (promise.due === null ? Infinity : Date.parse(promise.due));
  return [...promises].sort((a, b) => {
    const byState = ORDER.indexOf(a.state) - ORDER.indexOf(b.state);
    if (byState !== 0) return byState;
    return due(a) === due(b) ? 0 : due(a) - due(b);
  });
}

/** What we promise the customer, in plain words. */
export function Promises({ view }: { view: PromiseView }) {
  if (view.promises.length + view.outages.length === 0) return <Nothing />;
  return (
    <div className="stack">
      {view.promises.length === 0 ? null : (
        <ul className="plain-list promises" aria-label={text.portal.title}>
          {inOrder(view.promises).map((promise, index) => (
            <PromiseItem key={`${promise.name} ${index}`} promise={promise} />
          ))}
        </ul>
      )}
      <Outages outages={view.outages} />
    </div>
  );
}
