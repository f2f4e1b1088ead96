/**
 * same: as if nothing had failed. unconfirmed: a notification was begun, nothing can tell whether Jira sent it, it was not sent
 * again, and that is on record where people see it. otherwise: anything else.
 */
export type Verdict = 'same' | 'unconfirmed' | 'otherwise';

/** A seat that stays claimed, an action of a step that is unconfirmed, and its letter to the administrator. */
const SAYS_SO = /"outcome":"claimed"|"unconfirmed"|nothing tells whether it was done/;
/** What the same lines say when it is known, and the mail or notice itself. */
const WHEN_KNOWN = /^-1 (audit|issue-state|record|notifications) /;

/** Who hears that it failed and asks again has a second file or replay, of the same changes: no harm. A job that was refused stays as such. */
const ASKED_TWICE =
  /^\+\d job \{("kind":"(auditExport|policyReplay)","state":"done"|"kind":"\w+","state":"cancelled")/;

export function judge(all: readonly string[]): Verdict {
  const differences = all.filter((line) => !ASKED_TWICE.test(line));
  if (differences.length === 0) return 'same';
  const added = differences.filter((line) => !line.startsWith('-'));
  const gone = differences.filter((line) => line.startsWith('-'));
  const isShown = added.length > 0 && added.every((line) => line.startsWith('+1 ') && SAYS_SO.test(line));
  // Each line that says so stands for one that would have known; besides, one mail may be missing with its notice.
  const mails = gone.filter((line) => line.startsWith('-1 notifications '));
  const isAll = gone.every((line) => WHEN_KNOWN.test(line)) && mails.length <= 1;
  return isShown && isAll ? 'unconfirmed' : 'otherwise';
}
