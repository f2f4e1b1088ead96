import { sendMail } from '../../jira/act-on-issue';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { isRefusal } from '../escalations/is-refusal';
import type { Notice } from '../inbox/notice';
import { putOnAgendaOnce } from '../upkeep/agenda';
import { NOTICE_DAYS } from '../upkeep/retention';

export interface Message {
  /** Of the lines in the inboxes: the same message twice leaves one line. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly urgent: boolean;
  /** ISO instant by which digests rank it. */
  readonly due: string | null;
}

/** Puts a line into everybody's inbox. True: the first of them had none with this id yet. */
export async function writeLines(
  deps: Pick<Deps, 'store' | 'clock'>,
  { issueId, issueKey, projectId }: IssueState,
  people: readonly string[],
  { id, text, urgent, due }: Message,
  mail: Notice['mail'] = 'sent',
): Promise<boolean> {
  const now = deps.clock.now();
  const line: Notice = { projectId, issueId, key: issueKey, text, urgent, read: false, mail, due };
  let isFirst = false;
  for (const [index, person] of people.entries()) {
    const isNew = await deps.store.records.create('notice', person, id, isoOf(now), line);
    if (index === 0) isFirst = isNew;
    await putOnAgendaOnce(deps, { kind: 'inbox', accountId: person }, now + NOTICE_DAYS * 86_400_000);
  }
  return isFirst;
}

/** Says the same lines anew: what became of the mail is known. */
export async function putLines(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { issueId, issueKey, projectId }: IssueState,
  people: readonly string[],
  { id, text, urgent, due }: Message,
  mail: Notice['mail'],
): Promise<void> {
  const line: Notice = { projectId, issueId, key: issueKey, text, urgent, read: false, mail, due };
  for (const person of people) await store.records.put('notice', person, id, isoOf(clock.now()), line);
}

/** Takes back the line that claims a message: nothing was sent, and whoever comes next may. */
export const takeBackLine = (
  { store }: Pick<Deps, 'store'>,
  person: string,
  { id }: Message,
): Promise<void> => store.records.remove('notice', person, id);

/** `unknown`: Jira didn't answer, and nothing tells whether it has sent it; it is not sent again. */
export type MailOutcome = 'sent' | 'refused' | 'unknown';

/**
 * Asks Jira to mail them, in one call. The caller has written down that it begins: it can't be asked whether it did. Throws only
 * where Jira asks to wait: then nothing was sent.
 */
export async function mailPeople(
  deps: Pick<Deps, 'jira' | 'log'>,
  issueId: string,
  people: readonly string[],
  { subject, text }: Message,
  groupIds: readonly string[] = [],
): Promise<MailOutcome> {
  try {
    await sendMail(deps.jira, issueId, { subject, text, users: people, groupIds });
    return 'sent';
  } catch (error) {
    if (isRefusal(error)) return 'refused';
    if (isToldToWait(error)) throw error;
    deps.log.error('ask.unknown', error, { issueId });
    return 'unknown';
  }
}

export const isToldToWait = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'RATE_LIMITED';
