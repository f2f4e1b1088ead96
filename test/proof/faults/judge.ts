/**
 * same: as if nothing had failed. unconfirmed: a notification was begun, nothing can tell whether Jira sent it, it was not sent
 * again, and that is on record where people see it. otherwise: anything else.
 */
export type Verdict = 'same' | 'unconfirmed' | 'otherwise';

/** A seat that stays claimed, an action of a step or a line of an inbox that is unconfirmed, and its letter to the administrator. */
const SAYS_SO = /"outcome":"claimed"|\\?"unconfirmed\\?"|nothing tells whether it was done/;
/** What the same lines say when it is known, and the mail or notice itself. */
const WHEN_KNOWN = /^-1 (audit|issue-state|record|notifications) /;
/** A ticket that an escalation opens for this one, which was or wasn't made: with its link, both sides of it, and its mark. */
const OPENED = /^-1 (issues|properties|issueLinks|changeGroups) /;
const OPENING = /"kind":"escalation sent".*"unconfirmed"\]/;

/**
 * Who hears that it failed and asks again has asked twice, and that is on record: a second file, replay, back-test or move of the same tickets, a
 * second look at the model's weights, an import that finds everything there, a second answer of the gate, a letter that is sent
 * twice, a move that Jira refused at first. A job that was refused stays as such.
 */
const ASKED_TWICE = [
  /^\+\d job \{"kind":"(activation|auditExport|backTest|learning|policyReplay)","state":"done"/,
  /^\+\d job \{"kind":"serviceImport","state":"done".*\\"total\\":0,/,
  /^\+\d job \{"kind":"\w+","state":"cancelled"/,
  /^\+1 audit \{[^{]*"kind":"(gate asked|closing asked|dead letter retried|verb said|verb refused)"/,
  /^\+1 issue-state \S+ verdicts /,
  /^\+1 issue-state \S+ said .*"outcome":"refused"/,
];
/** How many records a chain has says nothing that its records don't. */
const LENGTH =
  /^[+-]1 (issue-state \S+ audit \{"hash":"<hash>","count":\d+\}|config-head \{"kind":"audit-head",.*)$/;

export function judge(all: readonly string[]): Verdict {
  const differences = all.filter((line) => !ASKED_TWICE.some((one) => one.test(line)));
  const others = differences.filter((line) => !LENGTH.test(line));
  if (others.length === 0 && all.every((line) => line.startsWith('+') || LENGTH.test(line))) return 'same';
  const added = others.filter((line) => !line.startsWith('-'));
  const gone = others.filter((line) => line.startsWith('-'));
  const isShown = added.length > 0 && added.every((line) => line.startsWith('+1 ') && SAYS_SO.test(line));
  // Each line that says so stands for one that would have known; besides, one mail may be missing with its notice.
  const mails = gone.filter((line) => line.startsWith('-1 notifications '));
  const isOpening = added.some((line) => OPENING.test(line));
  const isAll =
    gone.every((line) => WHEN_KNOWN.test(line) || (isOpening && OPENED.test(line))) && mails.length <= 1;
  return isShown && isAll ? 'unconfirmed' : 'otherwise';
}
