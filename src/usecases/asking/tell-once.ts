import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { notice, type Notice } from '../inbox/notice';
import { putOnAgendaOnce } from '../upkeep/agenda';
import { NOTICE_DAYS } from '../upkeep/retention';
import { isToldToWait, lineOf, MAIL_SAYS, mailPeople, putLines, type Message } from './tell-people';

/** Who hears of it. */
export interface Audience {
  /** Each has a line in the inbox. */
  readonly people: readonly string[];
  /** Who has the mail: one for all. */
  readonly mailTo: { readonly users: readonly string[]; readonly groupIds: readonly string[] };
}

/**
 * Tells people of something, once for each message: a line in everybody's inbox and one mail on the issue. The line of the first
 * person is the claim to the mail, for Jira can't be asked whether it sent one. Until that is known the line says so, and what a
 * crash left unknown stays so: it is not sent again. Throws where Jira asks to wait, with the claim taken back, or where storage
 * fails: then it may come again.
 */
export async function tellOnce(
  deps: Pick<Deps, 'jira' | 'store' | 'clock' | 'log'>,
  state: IssueState,
  { people, mailTo }: Audience,
  message: Message,
): Promise<void> {
  const [first, ...others] = people;
  if (first === undefined) return;
  const { records } = deps.store;
  const at = isoOf(deps.clock.now());
  const begun = lineOf(state, message, 'unconfirmed');
  if (!(await records.create('notice', first, message.id, at, begun))) {
    const claim = await records.get('notice', first, message.id, notice);
    // Whoever began is still at it, or died: the others have their line all the same.
    if (claim?.body.mail === 'unconfirmed')
      for (const person of others) await records.create('notice', person, message.id, at, begun);
    return;
  }
  const line = lineOf(state, message, await mailed());
  await putLines(deps, state, others, message, line.mail);
  for (const person of people)
    await putOnAgendaOnce(
      deps,
      { kind: 'inbox', accountId: person },
      deps.clock.now() + NOTICE_DAYS * 86_400_000,
    );
  // Last: what the first line says is settled once all the others are there.
  if (line.mail !== 'unconfirmed') await records.put('notice', first, message.id, at, line);

  async function mailed(): Promise<Notice['mail']> {
    try {
      return MAIL_SAYS[await mailPeople(deps, state.issueId, mailTo.users, message, mailTo.groupIds)];
    } catch (error) {
      if (first !== undefined && isToldToWait(error)) await records.remove('notice', first, message.id);
      throw error;
    }
  }
}
