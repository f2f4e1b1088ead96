import type { AuditFinding } from '../../contract/evidence';
import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import { putLetter } from '../dead-letters';
import type { Deps } from '../deps';

const body = z.object({
  subject: z.string(),
  key: z.string().nullable(),
  projectId: z.string().nullable(),
  position: z.int().nullable(),
  why: z.string(),
});
type Finding = z.infer<typeof body>;

/** Keeps what a verification found, and tells those who look after the app's health. Found again it replaces itself. */
export async function noteFinding(
  deps: Pick<Deps, 'store' | 'clock' | 'log'>,
  found: Finding,
): Promise<void> {
  const id = `${found.subject}:${found.position ?? 'whole'}`;
  await deps.store.records.put('audit-finding', 'site', id, isoOf(deps.clock.now()), found);
  deps.log.info('audit.finding', { subject: found.subject, position: found.position });
  await putLetter(deps, `evidence:${id}`, {
    what: 'evidence',
    issueId: found.subject,
    projectId: found.projectId ?? '',
    why: found.why,
  });
}

/** The newest hundred. */
export async function listFindings({ store }: Pick<Deps, 'store'>): Promise<AuditFinding[]> {
  const { records } = await store.records.list('audit-finding', 'site', body, { newestFirst: true });
  return records.map(({ id, at, body: { subject, key, position, why } }) => ({
    id,
    at,
    subject,
    key,
    position,
    why,
  }));
}
