import { RECORD_LINKS } from '../../domain/practices/record-links';
import type { LiveIssue } from '../../jira/read-issue';
import * as z from '../../shape';

const end = z.object({ id: z.string() }).exactOptional();
const links = z.array(z.object({ type: z.object({ name: z.string() }), inwardIssue: end }));

/** Issue id of the release that a change is part of, by its link; null: none. Of several, the one made first. */
export function releaseOf({ raw }: Pick<LiveIssue, 'raw'>): string | null {
  const read = links.safeParse(raw['issuelinks'] ?? []);
  if (!read.success) return null;
  const found = read.data.find(
    ({ type, inwardIssue }) => type.name === RECORD_LINKS.release.name && inwardIssue !== undefined,
  );
  return found?.inwardIssue?.id ?? null;
}
