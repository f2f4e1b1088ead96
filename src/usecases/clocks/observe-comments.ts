import type { ObservedFact } from '../../domain/history/facts';
import type { LiveComment } from '../../jira/comments';
import { isoOf } from '../../jira/instant';

const KINDS: Readonly<Record<string, 'agent' | 'customer' | 'app'>> = {
  customer: 'customer',
  app: 'app',
  atlassian: 'agent',
};

/**
 * The facts that comments are, for those not known yet. A comment by an account of unknown type counts as the app's:
 * as neither agent nor customer. `since`: before Steward was there, what the author is today had to stand in.
 */
export function observeComments(
  comments: readonly LiveComment[],
  known: readonly ObservedFact[],
  since: number,
): ObservedFact[] {
  const seen = new Set(known.flatMap((fact) => (fact.kind === 'comment' ? [fact.id] : [])));
  return comments
    .filter(({ id }) => !seen.has(id))
    .map(({ id, created, author, jsdPublic }) => ({
      kind: 'comment',
      id,
      at: isoOf(created),
      author: author?.accountId ?? null,
      authorKind: KINDS[author?.accountType ?? ''] ?? 'app',
      isPublic: jsdPublic,
      assumed: created < since,
    }));
}
