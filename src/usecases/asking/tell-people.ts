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

/** The line of an inbox that says it. */
export const lineOf = (
  { issueId, issueKey, projectId }: IssueState,
  { text, urgent, due }: Message,
  mail: Notice['mail'],
): Notice => ({ projectId, issueId, key: issueKey, text, urgent, read: false, mail, due });

/** Puts a line into everybody's inbox; who has one with this id keeps it. */
export async function writeLines(
  deps: Pick<Deps, 'store' | 'clock'>,
  state: IssueState,
  people: readonly string[],
  message: Message,
  mail: Notice['mail'],
): Promise<void> {
  const now = deps.clock.now();
  const line = lineOf(state, message, mail);
  for (const person of people) {
    await deps.store.records.create('notice', person, message.id, isoOf(now), line);
    await putOnAgendaOnce(deps, { kind: 'inbox', accountId: person }, now + NOTICE_DAYS * 86_400_000);
  }
}

/** Says the same lines anew: what became of the mail is known. */
export async function putLines(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  state: IssueState,
  people: readonly string[],
  message: Message,
  mail: Notice['mail'],
): Promise<void> {
  const line = lineOf(state, message, mail);
  for (const person of people)
    await store.records.put('notice', person, message.id, isoOf(clock.now()), line);
}

/** `unknown`: Jira didn't answer, and nothing tells whether it has sent it; it is not sent again. */
export type MailOutcome = 'sent' | 'refused' | 'unknown';

/** What the line says of such a mail. */
export const MAIL_SAYS: Readonly<Record<MailOutcome, Notice['mail']>> = {
  sent: 'sent',
  refused: 'none',
  unknown: 'unconfirmed',
};

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
