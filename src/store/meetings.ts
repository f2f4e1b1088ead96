import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { meetingIdOf, readMeetingId } from '../domain/boards/meeting-id';
import type { Meeting } from '../domain/boards/types';
import * as z from '../shape';
import { packBody, unpackBody } from './body';
import { ENTITY, KEY } from './keys';
import { createRow, getRow, getRows, type Row } from './kvs';
import { writeTogether, type Write } from './transaction';

/** Meetings of boards, a row each; what is decided in them are ballots, kept with the changes. */
export interface Meetings {
  /** Null: nothing was written about it yet. Throws StoreCorrupt. */
  get(meetingId: string): Promise<Meeting | null>;
  /**
   * Versions of a meeting and of the aggregate of one change, 0 where there is none; null: not asked for. One request, and
   * nothing is unpacked: for telling whether anything was done.
   */
  versions(
    meetingId: string,
    issueId: string | null,
  ): Promise<{ readonly meeting: number; readonly issue: number | null }>;
  /**
   * Writes it as the version after the one that it was read with, with what belongs to it, and gives it so. Throws
   * VersionConflict when somebody else was quicker.
   */
  save(meeting: Meeting, together?: readonly Write[]): Promise<Meeting>;
  /** Meetings of a board by planned start (ISO, both ends included), newest first. Lags behind writes. */
  list(
    boardId: string,
    range: {
      readonly from?: string;
      readonly to?: string;
      readonly limit: number;
      readonly cursor?: string | null;
    },
  ): Promise<{ readonly meetings: readonly Meeting[]; readonly next: string | null }>;
}

const said = z.object({ by: z.string(), at: z.number(), reason: z.string() });
const note = z.object({ by: z.string(), at: z.number(), text: z.string() });
const chainHead = z.object({ hash: z.string(), count: z.int() });
const body = z.object({
  minutes: z.int(),
  called: z.boolean(),
  state: z.enum(['coming', 'running', 'ended']),
  cutOff: z.number().nullable(),
  startedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  chair: z.string().nullable(),
  items: z.array(
    z.object({
      issueId: z.string(),
      issueKey: z.string(),
      treat: z.enum(['consent', 'discuss']),
      byHand: z.boolean(),
      state: z.enum(['waiting', 'now', 'done', 'deferred']),
      late: z.boolean(),
      pulled: said.nullable(),
      deferred: said.nullable(),
      since: z.number().nullable(),
      spentMs: z.number(),
      notes: z.array(note),
      actions: z.array(note.extend({ owner: z.string().nullable(), due: z.string().nullable() })),
    }),
  ),
  attendance: z.array(z.object({ accountId: z.string(), from: z.number(), to: z.number().nullable() })),
  acts: z.array(z.string()),
  writing: z.array(
    z.object({
      issueId: z.string(),
      outcome: z.enum(['waiting', 'claimed', 'written', 'failed']),
      claimedAt: z.number().nullable(),
      commentId: z.string().nullable(),
      why: z.string().nullable(),
    }),
  ),
  audit: chainHead.nullable(),
});

const [FIRST, LAST] = ['0', '9999-12-31T23:59:59.999Z'];
const versionOf = (row: Row | undefined): number => Number(row?.['version'] ?? 0);

/** What of a meeting is kept in its body; the rest are attributes. */
export const meetingBody = ({ boardId: _b, at: _a, version: _v, ...rest }: Meeting): object => rest;

function meetingOf(meetingId: string, row: Row | undefined): Meeting | null {
  const which = readMeetingId(meetingId);
  // Version 0 was only prepared: whoever did so stopped before recording anything.
  if (row === undefined || versionOf(row) === 0 || which === null) return null;
  return { ...which, version: versionOf(row), ...unpackBody(KEY.meeting(meetingId), row['body'], body) };
}

export const meetings: Meetings = {
  get: async (meetingId) => meetingOf(meetingId, await getRow(ENTITY.meeting, KEY.meeting(meetingId))),
  versions: async (meetingId, issueId) => {
    const [meeting, issue] = await getRows([
      { entity: ENTITY.meeting, key: KEY.meeting(meetingId) },
      ...(issueId === null ? [] : [{ entity: ENTITY.issueState, key: KEY.issue(issueId) }]),
    ]);
    return { meeting: versionOf(meeting), issue: issueId === null ? null : versionOf(issue) };
  },
  save: async (meeting, together = []) => {
    const { boardId, version } = meeting;
    const key = KEY.meeting(meetingIdOf(meeting));
    const head = { boardId, at: new Date(meeting.at).toISOString() };
    // A condition on an absent row fails, so the row must exist before the first conditional write.
    if (version === 0) await createRow(ENTITY.meeting, key, { ...head, version: 0, body: packBody(null) });
    const next = { ...meeting, version: version + 1 };
    const row = { ...head, version: next.version, body: packBody(meetingBody(next)) };
    await writeTogether([{ entity: ENTITY.meeting, key, row, ifVersion: version }, ...together]);
    return next;
  },
  list: async (boardId, { from, to, limit, cursor }) => {
    let query = kvs
      .entity<Row>(ENTITY.meeting)
      .query()
      .index('by-board', { partition: [boardId] })
      .where(WhereConditions.between(from ?? FIRST, to ?? LAST))
      .sort(Sort.DESC)
      .limit(limit);
    if (typeof cursor === 'string') query = query.cursor(cursor);
    const { results, nextCursor } = await query.getMany();
    const prefix = KEY.meeting('').length;
    const found = results.flatMap(({ key, value }) => meetingOf(key.slice(prefix), value) ?? []);
    return { meetings: found, next: nextCursor ?? null };
  },
};
