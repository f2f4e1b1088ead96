/** One answer of the deployment gate. Web triggers answer from a fixed list of 20: the code tells the reason, the panel the whole. */
export interface DeployAnswer {
  /** Key of the output that manifest.yml declares. */
  readonly output: string;
  readonly status: number;
  readonly allowed: boolean;
  readonly message: string;
}

const yes = (output: string, message: string): DeployAnswer => ({
  output,
  status: 200,
  allowed: true,
  message,
});
const no = (output: string, message: string, status = 409): DeployAnswer => ({
  output,
  status,
  allowed: false,
  message,
});

/** Every answer, by the code that pipelines read. A test holds manifest.yml and docs/deployment-gate.md against this table. */
export const DEPLOY_ANSWERS = {
  ALLOWED: yes('allowed', 'The change is approved as it stands and its window is open.'),
  OBSERVED: yes(
    'observed',
    'The gate of this project refuses nothing: it is off, or it only observes and would refuse this change.',
  ),
  NO_ROUND: no(
    'no-round',
    'No approval is in force: the change was not submitted, or its approval was voided, rejected or cancelled.',
  ),
  CONTENT_CHANGED: no(
    'content-changed',
    'The change was edited after it was submitted. Have the new content approved.',
  ),
  NOT_APPROVED: no('not-approved', 'The change is not approved. The Change panel says who is waited for.'),
  CONDITIONS: no('conditions', 'It was approved under conditions that nobody has ticked off yet.'),
  NO_WINDOW: no('no-window', 'The change has no planned start and end.'),
  TOO_LATE: no('too-late', 'Its window is over. Plan a new one and have it approved.'),
  ON_HOLD: no('on-hold', 'The change is on hold.'),
  FREEZE: no('freeze', 'A freeze forbids changes now.'),
  CONFLICT: no(
    'conflict',
    'It collides with another change, and no change manager has taken note of that yet.',
  ),
  WRONG_ENVIRONMENT: no('wrong-environment', 'The change is not for this environment.'),
  NOT_READY: no('not-ready', 'Something that the gate asks for is missing. The Change panel says what.'),
  TOO_EARLY: no('too-early', 'All is in place, but its window has not opened yet. Ask again then.'),
  BAD_REQUEST: no('bad-request', 'The request does not read as docs/deployment-gate.md says.', 400),
  NOT_AUTHENTICATED: no('not-authenticated', 'The key or the signature is not right.', 401),
  STALE_REQUEST: no(
    'stale-request',
    'The timestamp is more than 5 minutes off, or the nonce was used before. Sign a new request.',
    401,
  ),
  UNKNOWN_CHANGE: no('unknown-change', 'There is no such change, or this key may not ask for it.', 404),
  RATE_LIMITED: no('rate-limited', 'This key has asked too often. Wait a minute.', 429),
  UNAVAILABLE: no(
    'unavailable',
    'Steward could not check this change. That is our fault: ask again in a minute.',
    503,
  ),
} as const satisfies Readonly<Record<string, DeployAnswer>>;
export type DeployCode = keyof typeof DEPLOY_ANSWERS;

/** The body of an answer: `allowed`, `code`, `message`. */
export const answerBody = (code: DeployCode): string => {
  const { allowed, message } = DEPLOY_ANSWERS[code];
  return JSON.stringify({ allowed, code, message });
};
