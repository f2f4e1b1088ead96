import type { JiraContext } from '../context';

/** A mail as somebody would find it in a mailbox. */
export interface SentMail {
  readonly id: string;
  readonly at: string;
  /** Null once the issue has been deleted. */
  readonly issueKey: string | null;
  readonly from: string;
  readonly to: readonly {
    readonly accountId: string;
    readonly displayName: string;
    readonly email: string;
  }[];
  readonly subject: string;
  readonly text: string;
}

/** All mails that the site has sent, newest first. */
export function sentMail({ tables }: JiraContext): SentMail[] {
  const users = tables.table('users');
  return tables
    .table('notifications')
    .all()
    .reverse()
    .map(({ id, at, issueId, from, recipients, subject, text }) => ({
      id,
      at,
      issueKey: tables.table('issues').get(issueId)?.key ?? null,
      from: users.get(from)?.displayName ?? 'Former user',
      to: recipients.map((accountId) => ({
        accountId,
        displayName: users.get(accountId)?.displayName ?? 'Former user',
        email: users.get(accountId)?.email ?? '',
      })),
      subject,
      text,
    }));
}
