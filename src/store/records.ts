import { packBody } from './body';
import { ENTITY, KEY } from './keys';
import { putRow } from './kvs';

/** Kinds of free-standing records. Dead letters are one of them. */
export type RecordKind = 'dead-letter' | 'notice';

export interface Records {
  /** Writes one record; writing the same id again replaces it, so a repeated step leaves one. */
  put(kind: RecordKind, subject: string, id: string, at: string, body: unknown): Promise<void>;
}

export const records: Records = {
  put: (kind, subject, id, at, body) =>
    putRow(ENTITY.record, KEY.record(kind, subject, id), { kind, subject, at, body: packBody(body) }),
};
