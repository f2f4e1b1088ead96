import { kvs, Sort } from '@forge/kvs';
import * as z from '../shape';
import { unpackBody } from './body';
import { ENTITY } from './keys';
import type { Row } from './kvs';

const record = z.looseObject({
  subject: z.string(),
  kind: z.string(),
  at: z.string(),
  actor: z.string().nullable(),
  data: z.looseObject({}),
});
export type AuditRecord = z.infer<typeof record>;

export interface AuditPage {
  readonly records: readonly AuditRecord[];
  /** Where the next page starts; null after the last one. */
  readonly next: string | null;
}

export interface AuditLog {
  /** Records of one subject, newest first. Queries lag behind writes: for reading, never for deciding. */
  page(subject: string, cursor: string | null): Promise<AuditPage>;
}

const PAGE = 25;

export const auditLog: AuditLog = {
  page: async (subject, cursor) => {
    const query = kvs
      .entity<Row>(ENTITY.audit)
      .query()
      .index('by-subject', { partition: [subject] })
      .sort(Sort.DESC)
      .limit(PAGE);
    const page = await (cursor === null ? query : query.cursor(cursor)).getMany();
    return {
      records: page.results.map(({ key, value }) => unpackBody(key, value['body'], record)),
      next: page.nextCursor ?? null,
    };
  },
};
