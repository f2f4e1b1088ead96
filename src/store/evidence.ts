import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { ChainHead, ChainRecord } from '../domain/audit/chain';
import type { RulesInForce } from '../domain/rules/types';
import * as z from '../shape';
import { unpackBody } from './body';
import { stateOfRow } from './issue-state';
import { ENTITY, KEY } from './keys';
import { getRow, getRowsInBatches, kvsCode, type Row } from './kvs';
import { InvalidCursor } from './ledger';
import { auditHeadOf } from './project-audit';
import { rulesOfRow } from './read-rules';

/** Rules of the site as they were at some instant. */
export interface DatedRules {
  /** ISO instant from which on they were in force. */
  readonly from: string;
  readonly by: string;
  readonly rules: RulesInForce;
}

/** What a closed round covered, where it was moved out of the aggregate. */
const roundPage = z.object({
  content: z.object({ fields: z.record(z.string(), z.object({ name: z.string(), text: z.string() })) }),
  closed: z.unknown(),
});
export type RoundPage = z.infer<typeof roundPage>;

export interface EvidenceStore {
  /** The end of a subject's chain as its head says, strongly consistent; null: it has none. */
  head(subject: string): Promise<ChainHead | null>;
  /**
   * Records of a chain by place, `to` excluded, strongly consistent; null where one is missing, can't be read, or where the row's
   * attributes, by which it is found, say something else than the record.
   */
  chain(subject: string, from: number, to: number): Promise<(ChainRecord | null)[]>;
  /** A page of the subjects whose chains were added to at or after an instant (ISO), each as often as it was. Lags behind. */
  writtenSince(
    since: string,
    cursor: string | null,
  ): Promise<{
    readonly subjects: readonly string[];
    /** When the last one of them was written (ISO); null: there is none. */
    readonly last: string | null;
    readonly next: string | null;
  }>;
  /**
   * A page of the subjects of all chains, in the order of the ledger; a long chain may come once more on the next page. It goes by
   * keys alone, so records that can't be read don't stop it. @throws InvalidCursor for a place that the store doesn't know any more
   */
  subjects(
    cursor: string | null,
  ): Promise<{ readonly subjects: readonly string[]; readonly next: string | null }>;
  /** By round number; those that are still in the aggregate are absent. */
  roundPages(issueId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, RoundPage>>;
  /** The rules that were in force at an instant (ISO); null: none yet. Lags behind writes. */
  rulesAt(at: string): Promise<DatedRules | null>;
}

/** Audit records may have 240 KiB each. */
const PAGE = 25;
const PREFIX = 'audit:'.length;
const isIssue = (subject: string): boolean => /^\d+$/.test(subject);

export const evidence: EvidenceStore = {
  head: async (subject) => {
    if (!isIssue(subject)) return auditHeadOf(subject);
    return stateOfRow(subject, await getRow(ENTITY.issueState, KEY.issue(subject)))?.audit ?? null;
  },
  chain: async (subject, from, to) => {
    const keys = Array.from({ length: Math.max(0, to - from) }, (_, index) =>
      KEY.audit(subject, from + index),
    );
    const rows = await getRowsInBatches(keys.map((key) => ({ entity: ENTITY.audit, key })));
    return rows.map((row, index) => recordOf(keys[index] ?? '', row));
  },
  writtenSince: async (since, cursor) => {
    const query = kvs
      .entity<Row>(ENTITY.audit)
      .query()
      .index('writtenAt')
      .where(WhereConditions.greaterThanEqualTo(since))
      .limit(PAGE);
    const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
    const last = results.at(-1)?.value['writtenAt'];
    return {
      subjects: results.map(({ value }) => String(value['subject'])),
      last: typeof last === 'string' ? last : null,
      next: nextCursor ?? null,
    };
  },
  subjects: async (cursor) => {
    const query = kvs.entity<Row>(ENTITY.audit).query().index('by-key').limit(PAGE);
    try {
      const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
      const subjects = results.map(({ key }) => key.slice(PREFIX, key.lastIndexOf(':')));
      return { subjects: [...new Set(subjects)], next: nextCursor ?? null };
    } catch (error) {
      if (kvsCode(error) !== 'INVALID_CURSOR') throw error;
      throw new InvalidCursor('the store does not know this cursor');
    }
  },
  roundPages: async (issueId, numbers) => {
    const keys = numbers.map((number) => KEY.ledgerRound(issueId, number));
    const rows = await getRowsInBatches(keys.map((key) => ({ entity: ENTITY.ledgerPage, key })));
    return new Map(
      rows.flatMap((row, index): [number, RoundPage][] =>
        row === undefined
          ? []
          : [[numbers[index] ?? 0, unpackBody(keys[index] ?? '', row['body'], roundPage)]],
      ),
    );
  },
  rulesAt: async (at) => {
    const { results } = await kvs
      .entity<Row>(ENTITY.configVersion)
      .query()
      .index('by-subject', { partition: ['rules', 'site'] })
      .where(WhereConditions.lessThanEqualTo(at))
      .sort(Sort.DESC)
      .limit(1)
      .getMany();
    const row = results[0]?.value;
    const rules = rulesOfRow(row);
    return rules && { from: String(row?.['effectiveFrom']), by: String(row?.['createdBy']), rules };
  },
};

/** A record that can't be read, or that lists would show elsewhere, is as good as missing: the verification says where. */
function recordOf(key: string, row: Row | undefined): ChainRecord | null {
  if (row === undefined) return null;
  try {
    const record = unpackBody(
      key,
      row['body'],
      z.looseObject({ sequence: z.int(), previousHash: z.string().nullable(), hash: z.string() }),
    );
    return isFiledRight(row, record) ? record : null;
  } catch {
    return null;
  }
}

/** Absent attributes are null in the record: Forge refuses null. `writtenAt` is in no record. */
const isFiledRight = (row: Row, record: ChainRecord): boolean =>
  row['seq'] === record.sequence &&
  ['subject', 'at', 'kind', 'actor', 'hash', 'previousHash'].every(
    (name) => (row[name] ?? null) === (record[name] ?? null),
  );
