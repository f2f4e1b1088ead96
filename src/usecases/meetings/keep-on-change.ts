import type { Minutes, MinutesItem } from '../../contract/meetings';
import { meetingIdOf } from '../../domain/boards/meeting-id';
import type { Meeting } from '../../domain/boards/types';
import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import { record } from '../record';

/** What a meeting came to about a change, as reports count it; subject = issue id, id = meeting id, at = its end. */
export const meetingMinutes = z.object({
  boardId: z.string(),
  minutes: z.number(),
  decision: z.enum(['approved', 'rejected', 'pending', 'blocked', 'deferred', 'none']),
  treat: z.enum(['consent', 'discuss']),
  actions: z.array(z.object({ text: z.string(), owner: z.string().nullable(), due: z.string().nullable() })),
});
export type MeetingMinutes = z.infer<typeof meetingMinutes>;
export const MEETING_MINUTES = 'meeting-minutes';

/** Writes it into the change's own record and chain, in one transaction and once for each meeting. */
export async function keepOnChange(
  deps: Pick<Deps, 'store' | 'clock'>,
  meeting: Meeting,
  { chair }: Pick<Minutes, 'chair'>,
  { issueId, minutes, decision, treat, actions, outcome }: MinutesItem,
): Promise<void> {
  const meetingId = meetingIdOf(meeting);
  const body: MeetingMinutes = {
    ...{ boardId: meeting.boardId, minutes, decision, treat },
    actions: actions.map(({ text, owner, due }) => ({ text, owner, due })),
  };
  await retryOnConflict(async () => {
    const [state, known] = await Promise.all([
      deps.store.issues.get(issueId),
      deps.store.records.get(MEETING_MINUTES, issueId, meetingId, meetingMinutes),
    ]);
    if (state === null || known !== null) return;
    const at = meeting.endedAt ?? deps.clock.now();
    const data = { ...body, meetingId, outcome };
    await record(
      deps,
      state,
      [{ kind: 'talked about by a board', at, actor: chair, data }],
      [deps.store.records.write(MEETING_MINUTES, issueId, meetingId, isoOf(at), body)],
    );
  });
}
