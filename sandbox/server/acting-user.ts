import type { IncomingMessage } from 'node:http';
import type { Actor } from '../core/types';
import { HttpError } from './http';
import type { People } from './people';

const COOKIE = 'sandbox-user';

/** The cookie that says whom the browser acts as. */
export const userCookie = (accountId: string): string =>
  `${COOKIE}=${encodeURIComponent(accountId)}; Path=/; SameSite=Strict; HttpOnly`;

export function cookieUser(request: IncomingMessage): string | null {
  const pair = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${COOKIE}=`));
  return pair === undefined ? null : decodeURIComponent(pair.slice(COOKIE.length + 1));
}

/** Who a REST call acts for: Basic `email:anything`, else the cookie, else nobody. Throws 401 for an unknown address. */
export function actorOf(request: IncomingMessage, people: People): Actor {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [scheme, value = ''] = authorization.split(' ');
    const email = Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? '';
    const person = scheme?.toLowerCase() === 'basic' ? people.byEmail(email) : undefined;
    if (!person) throw new HttpError(401, 'Client must be authenticated to access this resource.');
    return { kind: 'user', accountId: person.accountId };
  }
  const accountId = cookieUser(request);
  return accountId !== null && people.byAccount(accountId)
    ? { kind: 'user', accountId }
    : { kind: 'anonymous' };
}
