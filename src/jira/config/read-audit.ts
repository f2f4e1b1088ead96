import * as z from '../../shape';
import type { AuditRecord } from '../../domain/provisioning/drift-blame';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';

/** One page is read and no more: what it does not say stays unsaid. */
const MOST = 500;

const thing = z.looseObject({
  id: z.string().nullish(),
  name: z.string().nullish(),
  typeName: z.string().nullish(),
});
const page = z.object({
  records: z.array(
    z.looseObject({
      authorAccountId: z.string().nullish(),
      created: z.string(),
      objectItem: thing.nullish(),
      associatedItems: z.array(thing).nullish(),
    }),
  ),
});

/**
 * Who changed what of the configuration since an instant, by Jira's audit log, newest first. Records without an author are
 * left out. One page only.
 * @param from ISO instant
 */
export async function readAudit(jira: JiraClient, from: string): Promise<AuditRecord[]> {
  const { records } = await jira.call(CONFIG_ENDPOINTS.auditRecords, {
    query: { from, limit: MOST },
    answer: page,
  });
  return records.flatMap(({ authorAccountId, created, objectItem, associatedItems }) => {
    if (!authorAccountId) return [];
    const things = [...(objectItem ? [objectItem] : []), ...(associatedItems ?? [])];
    return [
      {
        by: authorAccountId,
        at: new Date(created).toISOString(),
        items: things.map(({ id, name, typeName }) => ({
          id: id ?? '',
          name: name ?? '',
          typeName: typeName ?? '',
        })),
      },
    ];
  });
}

/**
 * Whether Jira's audit log holds any record since an instant, whatever about.
 * @param from ISO instant
 */
export async function isAudited(jira: JiraClient, from: string): Promise<boolean> {
  const { records } = await jira.call(CONFIG_ENDPOINTS.auditRecords, {
    query: { from, limit: 1 },
    answer: page,
  });
  return records.length > 0;
}
