import * as z from '../shape';
import { SLA_PROPERTY } from '../usecases/clocks/sla-property';
import { sayDone } from './closing-line';
import { CHANGE_PROPERTY } from '../usecases/schedule/property-key';

/**
 * JQL functions of the app: each answers the fragment that stands in its place, by the indexed property that publishing writes.
 * Jira asks once and keeps the answer for everybody, so a fragment holds no person, no list of issues and no instant: times are
 * relative. Source: developer.atlassian.com/cloud/jira/platform/jql-functions.
 */
type JqlAnswer = { readonly jql: string } | { readonly error: string };

const call = z.looseObject({
  clause: z.looseObject({ operator: z.string(), arguments: z.array(z.string()).default([]) }),
});

const PROPERTY = `issue.property["${SLA_PROPERTY}"]`;
const CHANGE = `issue.property["${CHANGE_PROPERTY}"]`;
/** Control characters stand in JQL only as escapes. */
const quoted = (text: string): string =>
  `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\p{Cc}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/** Checks the call and hands on its arguments; every function is used as `issue in name(...)`. */
function answering(
  name: string,
  most: number,
  answer: (args: readonly string[]) => JqlAnswer,
): (payload: unknown) => JqlAnswer {
  const answerOf = (payload: unknown): JqlAnswer => {
    const read = call.safeParse(payload);
    if (!read.success) return { error: `${name}() was called in a way that it does not know.` };
    const { operator, arguments: args } = read.data.clause;
    if (operator.toLowerCase() !== 'in')
      return { error: `Write "issue in ${name}()"; for the others write "NOT issue in ${name}()".` };
    if (args.length > most) {
      const takes = most === 0 ? 'nothing' : most === 1 ? 'one value' : `${most} values`;
      return { error: `${name}() takes ${takes} between its brackets, not ${args.length}.` };
    }
    return answer(args);
  };
  return (payload) => {
    const began = Date.now();
    const answered = answerOf(payload);
    sayDone(name, began, 'jql' in answered ? 'OK' : 'BAD_INPUT');
    return answered;
  };
}

/** `issue in stewardSlaBreached()`, or of one policy: `issue in stewardSlaBreached("Resolve incident")`. */
export const stewardSlaBreached = answering('stewardSlaBreached', 1, ([policy]) => {
  if (policy === undefined) return { jql: `${PROPERTY}.state = "breached"` };
  if (policy.trim() === '') return { error: 'stewardSlaBreached() needs the name of a policy, or nothing.' };
  return { jql: `${PROPERTY}.breached = ${quoted(policy)}` };
});

/** `issue in stewardSlaAtRisk()`: a clock has used three quarters of its goal and none has breached. */
export const stewardSlaAtRisk = answering('stewardSlaAtRisk', 0, () => ({
  jql: `${PROPERTY}.state = "atRisk"`,
}));

/** Up to 9999 minutes, hours, days or weeks. */
const DURATION = /^([1-9]\d{0,3})([mhdw])$/;

/** `issue in stewardSlaDueWithin("4h")`: a running clock is due within that time. What has breached is no longer due. */
export const stewardSlaDueWithin = answering('stewardSlaDueWithin', 1, ([within]) => {
  if (within === undefined || !DURATION.test(within.trim()))
    return {
      error: `stewardSlaDueWithin() needs a time such as "30m", "4h", "2d" or "1w"${within === undefined ? '' : `, not "${within}"`}.`,
    };
  return { jql: `${PROPERTY}.due <= ${quoted(within.trim())}` };
});

/** `issue in stewardInConflict()`: another change stands in the way of this one, in any grade. */
export const stewardInConflict = answering('stewardInConflict', 0, () => ({
  jql: `${CHANGE}.conflict >= 1`,
}));

/** `issue in stewardInFreeze()`, or in one of them: `issue in stewardInFreeze("Year end")`. */
export const stewardInFreeze = answering('stewardInFreeze', 1, ([name]) => {
  if (name === undefined) return { jql: `${CHANGE}.frozen = "yes"` };
  if (name.trim() === '') return { error: 'stewardInFreeze() needs the name of a freeze, or nothing.' };
  return { jql: `${CHANGE}.freezes = ${quoted(name)}` };
});

/**
 * `issue in stewardAwaitingMyVote()`: the approval waits for the person who searches. Jira parses the fragment anew for each search, so
 * currentUser() in it is whoever searches; the path is indexed as a user, which Forge defines as an account id that takes
 * user-based searching. Source: the reference of jira:entityProperty, type "user".
 */
export const stewardAwaitingMyVote = answering('stewardAwaitingMyVote', 0, () => ({
  jql: `${CHANGE}.waitingFor = currentUser()`,
}));

/** What the field "Steward approval" says; see `approvalWords`. */
const APPROVAL_STATES = [
  'Not submitted',
  'Waiting',
  'Approved',
  'Rejected',
  'Blocked',
  'Lapsed',
  'Not approved',
  'Unauthorised',
  'Cancelled',
];

/** `issue in stewardApproval("Waiting")`: where the approval stands. */
export const stewardApproval = answering('stewardApproval', 1, ([state]) => {
  const found = APPROVAL_STATES.find((one) => one.toLowerCase() === state?.trim().toLowerCase());
  if (found === undefined)
    return { error: `stewardApproval() needs one of these: ${APPROVAL_STATES.map(quoted).join(', ')}.` };
  return { jql: `${CHANGE}.approval = ${quoted(found)}` };
});
