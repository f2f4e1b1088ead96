import type { ApprovalPolicy } from '../../../contract/approval-policy';
import { approverKey } from '../../approvals/approver-key';
import type { Level } from '../../risk/types';
import { atomsOf } from '../condition';
import type { DecidedRound } from '../decided';
import { routePolicy, type BuiltIn } from '../route-policy';
import { isAsStrict } from '../strictness';
import type { Routed } from '../types';
import { outcomeWords } from '../words/outcome-words';
import { waitBook, type WaitBook } from './waits';

/** How many changes a policy would have asked whom about. */
export interface PolicyTally {
  readonly automatic: number;
  readonly refused: number;
  readonly stages: number;
  /** By source of approvers, most asked first. `via` is the policy's word for it. */
  readonly asked: readonly { readonly key: string; readonly via: string; readonly changes: number }[];
}

/** A change that the draft decides differently. */
export interface ReplayedChange {
  readonly issueId: string;
  readonly issueKey: string;
  readonly level: Level;
  readonly before: string;
  readonly after: string;
  /** other: some more, some less. same: other rows, yet the same demands. */
  readonly scrutiny: 'more' | 'less' | 'other' | 'same';
  readonly failed: boolean | null;
}

/** Waiting for decisions, over the changes of which both policies' waiting is known. */
export interface ReplayedWaiting {
  readonly changes: number;
  readonly beforeHours: number;
  readonly afterHours: number;
  /** Above 0: hours added; below: saved. */
  readonly addedHours: number;
  /** Of how many changes medians of other changes stand in for what wasn't measured. */
  readonly estimated: number;
  /** Changes left out, since nothing was ever measured of these stages. */
  readonly leftOut: number;
  readonly unmeasured: readonly string[];
  /** What these hours are, and what they aren't. */
  readonly words: string;
}

export interface PolicyReplay {
  readonly changes: number;
  readonly before: PolicyTally;
  readonly after: PolicyTally;
  readonly waiting: ReplayedWaiting;
  /** Changes that other rows would have decided, or with other demands. */
  readonly differing: readonly ReplayedChange[];
  /** Of those, the ones that failed and would have got more, less or other scrutiny. */
  readonly failed: readonly ReplayedChange[];
  /** Ids of fields that the draft asks about and that weren't recorded of all changes then: they count as not known. */
  readonly notRecorded: readonly string[];
}

interface Replayed {
  readonly round: DecidedRound;
  readonly before: Routed;
  readonly after: Routed;
}

/**
 * Decides past changes anew by two versions of a policy. Each change counts once, by its last round. `builtIn` says what stood
 * in for a table that doesn't speak of emergency or standard changes; without it the tables decide those, too.
 */
export function replayPolicies(
  before: ApprovalPolicy,
  after: ApprovalPolicy,
  rounds: readonly DecidedRound[],
  builtIn: (round: DecidedRound) => BuiltIn = () => ({}),
): PolicyReplay {
  const replayed = lastRounds(rounds).map((round): Replayed => {
    const given = builtIn(round);
    return {
      round,
      before: routePolicy(before, round.input, given),
      after: routePolicy(after, round.input, given),
    };
  });
  const differing = replayed.filter(differs).map(changeOf);
  return {
    changes: replayed.length,
    before: tally(replayed.map((one) => one.before)),
    after: tally(replayed.map((one) => one.after)),
    waiting: waiting(replayed, waitBook(rounds)),
    differing,
    failed: differing.filter(({ failed, scrutiny }) => failed === true && scrutiny !== 'same'),
    notRecorded: fieldsOf(after).filter((id) =>
      replayed.some(({ round }) => !Object.hasOwn(round.input.fields, id)),
    ),
  };
}

const fieldsOf = ({ rows }: ApprovalPolicy): string[] => {
  const atoms = rows.flatMap(({ when }) => (when === 'otherwise' ? [] : atomsOf(when)));
  return [...new Set(atoms.flatMap((atom) => ('field' in atom ? [atom.field] : [])))];
};

function lastRounds(rounds: readonly DecidedRound[]): DecidedRound[] {
  const last = new Map<string, DecidedRound>();
  for (const round of rounds) {
    const known = last.get(round.issueId);
    if (known === undefined || round.openedAt > known.openedAt) last.set(round.issueId, round);
  }
  return [...last.values()].sort(
    (a, b) => a.openedAt - b.openedAt || a.issueId.localeCompare(b.issueId, 'en'),
  );
}

const rowsOf = ({ rows }: Routed): string => JSON.stringify(rows.map(({ id }) => id));
const scrutinyOf = (before: Routed, after: Routed): ReplayedChange['scrutiny'] => {
  const more = isAsStrict(after, before);
  const less = isAsStrict(before, after);
  if (more && less) return 'same';
  if (more) return 'more';
  return less ? 'less' : 'other';
};
const differs = ({ before, after }: Replayed): boolean =>
  rowsOf(before) !== rowsOf(after) || scrutinyOf(before, after) !== 'same';

const changeOf = ({ round, before, after }: Replayed): ReplayedChange => ({
  issueId: round.issueId,
  issueKey: round.issueKey,
  level: round.level,
  before: outcomeWords(before),
  after: outcomeWords(after),
  scrutiny: scrutinyOf(before, after),
  failed: round.failed,
});

function tally(routes: readonly Routed[]): PolicyTally {
  const asked = new Map<string, { key: string; via: string; changes: number }>();
  for (const { stages } of routes) {
    const here = new Map(
      stages.flatMap(({ approvers }) => approvers).map((one) => [approverKey(one), one.via]),
    );
    for (const [key, via] of here)
      asked.set(key, { key, via: asked.get(key)?.via ?? via, changes: (asked.get(key)?.changes ?? 0) + 1 });
  }
  const count = (outcome: Routed['outcome']): number =>
    routes.filter((one) => one.outcome === outcome).length;
  return {
    automatic: count('automatic'),
    refused: count('refuse'),
    stages: count('stages'),
    asked: [...asked.values()].sort((a, b) => b.changes - a.changes || a.key.localeCompare(b.key, 'en')),
  };
}

function waiting(replayed: readonly Replayed[], book: WaitBook): ReplayedWaiting {
  const unmeasured = new Set<string>();
  let [changes, beforeHours, afterHours, estimated] = [0, 0, 0, 0];
  for (const { round, before, after } of replayed) {
    const waits = [book.waitOf(round, before), book.waitOf(round, after)] as const;
    const [was, is] = waits;
    if ('unknown' in was || 'unknown' in is) {
      for (const wait of waits) if ('unknown' in wait) wait.unknown.forEach((name) => unmeasured.add(name));
      continue;
    }
    changes += 1;
    beforeHours += was.hours;
    afterHours += is.hours;
    if (was.basis === 'estimated' || is.basis === 'estimated') estimated += 1;
  }
  const leftOut = replayed.length - changes;
  return {
    changes,
    beforeHours,
    afterHours,
    addedHours: afterHours - beforeHours,
    estimated,
    leftOut,
    unmeasured: [...unmeasured].sort(),
    words: waitingWords(changes, estimated, leftOut),
  };
}

function waitingWords(changes: number, estimated: number, leftOut: number): string {
  return [
    `Hours until the decision, of ${changes} changes.`,
    ...(estimated > 0
      ? [
          `Of ${estimated} they are estimated: the median time that the same approvers took for others of that level.`,
        ]
      : []),
    ...(leftOut > 0
      ? [`${leftOut} are left out: it was never measured how long some of their approvers take.`]
      : []),
    'How much longer a stricter rule of the same approvers takes is not in them.',
  ].join(' ');
}
