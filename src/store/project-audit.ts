import type { ChainHead } from '../domain/audit/chain';
import * as z from '../shape';
import { auditWrites, type AuditEntry } from './audit';
import { packBody, unpackBody } from './body';
import { ENTITY, KEY } from './keys';
import { createRow, getRow } from './kvs';
import type { Write } from './transaction';

const headSchema = z.object({ hash: z.string(), count: z.int() }).nullable();

/** The end of a chain of rules, by its subject ("project-<id>"); null: it has no record yet. */
export async function auditHeadOf(subject: string): Promise<ChainHead | null> {
  const key = KEY.auditHead(subject);
  const row = await getRow(ENTITY.configHead, key);
  return row === undefined ? null : unpackBody(key, row['body'], headSchema);
}

export interface ProjectAudit {
  /**
   * The writes that add these entries to the chain of a project's rules; hand them to the transaction that makes the
   * change. They fail together with it when somebody else added to the chain in between.
   */
  writes(projectId: string, entries: readonly AuditEntry[]): Promise<readonly Write[]>;
}

export const projectAudit: ProjectAudit = {
  writes: async (projectId, entries) => {
    const subject = `project-${projectId}`;
    const key = KEY.auditHead(subject);
    const row = { kind: 'audit-head', subject };
    const stored = await getRow(ENTITY.configHead, key);
    if (stored === undefined)
      await createRow(ENTITY.configHead, key, { ...row, version: 0, body: packBody(null) });
    const version = typeof stored?.['version'] === 'number' ? stored['version'] : 0;
    const before = stored === undefined ? null : unpackBody(key, stored['body'], headSchema);
    const { head, writes } = auditWrites(subject, before, entries);
    const next = { ...row, version: version + 1, body: packBody(head) };
    return [...writes, { entity: ENTITY.configHead, key, row: next, ifVersion: version }];
  },
};
