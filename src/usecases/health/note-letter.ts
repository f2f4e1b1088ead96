import type { LetterView } from '../../contract/health';
import { retryOnConflict, writeTogether, type Write } from '../../store/transaction';
import type { Caller, Deps } from '../deps';

/** Puts on the record of the site what was done with letters, together with what is written. */
export async function noteLetters(
  deps: Pick<Deps, 'store' | 'clock'>,
  kind: 'dead letter retried' | 'dead letter discarded',
  letters: readonly LetterView[],
  { accountId }: Caller,
  more: { readonly reason?: string; readonly writes?: readonly Write[] } = {},
): Promise<void> {
  const { reason, writes = [] } = more;
  const entry = {
    kind,
    at: deps.clock.now(),
    actor: accountId,
    data: {
      letters: letters.map(({ ref, what, queue, task, issueId, code }) => ({
        ...{ list: ref.list, id: ref.id, what },
        ...(queue !== null && { queue }),
        ...(task !== null && { task }),
        ...(issueId !== null && { issueId }),
        ...(code !== null && { code }),
      })),
      ...(reason !== undefined && { reason }),
    },
  };
  await retryOnConflict(async () =>
    writeTogether([...writes, ...(await deps.store.projectAudit.writes('site', [entry]))]),
  );
}
