import type { ObservedFact } from '../../domain/history/facts';
import { isoOf } from '../../jira/instant';
import { linksOf, type LiveLink } from '../../jira/links';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { Millis } from '../../domain/time/types';

/**
 * The facts that links are, for those not known yet: made when the changelog says so, else when they were first seen. A link that
 * is taken away again was made all the same.
 */
export function observeLinks(
  issue: LiveIssue,
  entries: readonly ChangeEntry[],
  known: ReadonlySet<string>,
  now: Millis,
): ObservedFact[] {
  return linksOf(issue)
    .filter(({ id }) => !known.has(id))
    .map((link) => {
      const made = entries.findLast((entry) => tellsOf(entry, link));
      return {
        kind: 'link',
        id: link.id,
        at: isoOf(made?.at ?? now),
        author: made?.author ?? null,
        type: link.type,
        other: link.other.id,
      };
    });
}

/** Jira's changelog names the other issue's key, and the type only in words. */
const tellsOf = ({ items }: ChangeEntry, { other }: LiveLink): boolean =>
  items.some(({ fieldId, to }) => (fieldId === 'issuelinks' || fieldId === 'Link') && to === other.key);
