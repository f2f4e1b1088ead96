import { queueName, type LetterView } from '../../contract/health';
import type { KindRecord } from '../../store/record-kinds';
import { deadLetter, messageLetter } from '../dead-letters';
import type { Deps } from '../deps';

/** What is kept of a letter, and how it reads. */
export interface Letter {
  readonly view: LetterView;
  /** Of a message: what it said. */
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly stored: KindRecord;
}

/** The newest hundred of all lists. A letter that can't be read is one, too. */
export async function readLetters({ store }: Pick<Deps, 'store'>): Promise<readonly Letter[]> {
  return (await store.recordKinds.newest('dead-letter')).map(letterOf);
}

export function letterOf(stored: KindRecord): Letter {
  const ticket = deadLetter.safeParse(stored.body);
  if (ticket.success) {
    const { what, issueId, why, retriedAt = null } = ticket.data;
    const view = {
      ...emptyView(stored),
      what,
      issueId: idOr(issueId),
      why,
      retriedAt,
      retryable: what === 'due',
    };
    return { view, body: null, stored };
  }
  const message = messageLetter.safeParse(stored.body);
  // The oldest letters of messages stand under their queue.
  const queue = queueName.safeParse(message.success ? (message.data.queue ?? stored.subject) : null);
  if (!message.success || !queue.success) return { view: emptyView(stored), body: null, stored };
  const { why, code = null, attempts = null, appVersion = null, retriedAt = null } = message.data;
  const body = isFields(message.data.body) ? message.data.body : null;
  const view: LetterView = {
    ...emptyView(stored),
    what: 'message',
    queue: queue.data,
    task: textOr(body?.['kind']),
    issueId: idOr(body?.['issueId']),
    why,
    code,
    attempts,
    appVersion,
    retriedAt,
    retryable: body !== null,
  };
  return { view, body, stored };
}

const emptyView = ({ subject, id, at }: KindRecord): LetterView => ({
  ref: { list: subject, id },
  what: 'unreadable',
  queue: null,
  task: null,
  issueId: null,
  issueKey: null,
  at,
  code: null,
  why: '',
  attempts: null,
  appVersion: null,
  retriedAt: null,
  retryable: false,
});

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOr = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= 64 ? value : null;
/** Letters about evidence name a chain, which need not be an issue. */
const idOr = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{1,18}$/.test(value) ? value : null;
