import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { HealthView, LetterView } from '../../../../../src/contract/health';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { EmptyState } from '../../../components/empty-state';
import { text } from '../../../text';
import { DiscardForm } from './discard-form';
import { LetterTable } from './letter-table';

const words = text.health.letters;
const LISTED = 100;

/** Work that was given up, and what can be done with it. */
export function Letters(props: {
  letters: HealthView['letters'];
  canConfigure: boolean;
  busy: boolean;
  retry: (request: RequestOf<'health.retry'>) => void;
  discard: (request: RequestOf<'health.discard'>, done: () => void) => void;
}) {
  const { letters, canConfigure, busy, retry, discard } = props;
  const [leaving, setLeaving] = useState<LetterView | null>(null);
  const again = (letters ?? []).filter(({ retryable, retriedAt }) => retryable && retriedAt === null);
  const all = (['message', 'due'] as const).find(
    (what) => again.filter((one) => one.what === what).length > 1,
  );
  return (
    <section className="stack-tight" aria-labelledby="health-letters">
      <div className="row spread">
        <h3 id="health-letters">{words.title}</h3>
        {canConfigure && all !== undefined ? (
          <Button isDisabled={busy} onClick={() => retry({ what: all })}>
            {words.retryAll}
          </Button>
        ) : null}
      </div>
      {letters === null ? (
        <p>{text.health.notRead}</p>
      ) : letters.length === 0 ? (
        <EmptyState title={words.none} why={words.noneWhy} />
      ) : (
        <>
          <p className="subtle">{words.lead}</p>
          {leaving === null ? null : (
            <DiscardForm
              key={leaving.ref.id}
              what={words.kinds[leaving.what]}
              busy={busy}
              cancel={() => setLeaving(null)}
              discard={(reason) => discard({ letter: leaving.ref, reason }, () => setLeaving(null))}
            />
          )}
          <LetterTable
            letters={letters}
            canAct={canConfigure}
            busy={busy}
            retry={({ ref }) => retry({ letter: ref })}
            discard={setLeaving}
          />
          {letters.length < LISTED ? null : <p className="small subtle">{words.more}</p>}
        </>
      )}
    </section>
  );
}
