import type { ApprovalPolicy } from '../../../contract/approval-policy';
import { needsTwoPeople } from '../../approvals/two-people';
import type { Level } from '../../risk/types';
import type { DecidedRound } from '../decided';
import { median, upperRate } from './quantile';

/** Fewer changes than this prove nothing. */
export const FEWEST_CHANGES = 30;

/** Changes of one level and kind of work that approvers have only ever said yes to. */
export interface AutomaticSuggestion {
  readonly level: Level;
  /** "Normal / Upgrade"; null: whatever kind of work. */
  readonly model: string | null;
  /** Ids of the rows of the policy that decide them today. */
  readonly rows: readonly string[];
  readonly changes: number;
  readonly failures: number;
  /** What the true rate of failures is below, with 90 % certainty. */
  readonly upperRate: number;
  /** Share of failures among all changes whose end is known. */
  readonly baseRate: number;
  /** What they waited for their decision, in the median and together. */
  readonly medianHours: number;
  readonly totalHours: number;
  readonly words: string;
}

/**
 * Which changes could go without approval: 30 at least of one level and kind of work (else of the level alone), decided by
 * stages, with no rejection, deferral or condition, and a rate of failures that lies with 90 % certainty below that of all
 * changes. The bound is Wilson's (see `upperRate`). Those whose end isn't known count as failed here, since nobody can tell that they
 * went well. High and above never are: two people decide them.
 */
export function suggestAutomatic(
  rounds: readonly DecidedRound[],
  policy: ApprovalPolicy,
): AutomaticSuggestion[] {
  const ended = rounds.filter(({ failed, how }) => failed !== null && how === 'gate');
  if (ended.length === 0) return [];
  const baseRate = ended.filter(({ failed }) => failed === true).length / ended.length;
  const asked = rounds.filter(
    ({ outcome, level, input }) => outcome === 'stages' && !needsTwoPeople(level) && input.kind === 'normal',
  );
  const judge = (group: readonly DecidedRound[], model: string | null) =>
    judgeGroup(group, { model, baseRate, policy });
  return [...groupsBy(asked, ({ level }) => level).values()].flatMap((group) => {
    const whole = judge(group, null);
    if (whole !== null) return [whole];
    return [...groupsBy(group, ({ model }) => model ?? '')].flatMap(([model, part]) => {
      const one = model === '' ? null : judge(part, model);
      return one === null ? [] : [one];
    });
  });
}

interface Against {
  readonly model: string | null;
  readonly baseRate: number;
  readonly policy: ApprovalPolicy;
}

function judgeGroup(group: readonly DecidedRound[], against: Against): AutomaticSuggestion | null {
  const { model, baseRate } = against;
  const [first] = group;
  if (first === undefined || group.some(wasTouched)) return null;
  const done = group.filter(({ how }) => how === 'gate');
  const failures = done.filter(({ failed }) => failed !== false).length;
  const upper = upperRate(failures, done.length);
  if (done.length < FEWEST_CHANGES || upper >= baseRate) return null;
  const hours = done.flatMap(({ openedAt, decidedAt }) =>
    decidedAt === null ? [] : [(decidedAt - openedAt) / 3_600_000],
  );
  const totalHours = hours.reduce((sum, one) => sum + one, 0);
  const rows = against.policy.rows.filter(({ id }) => done.some((round) => round.rows.includes(id)));
  const share = (rate: number): string => `${(rate * 100).toFixed(1)} %`;
  return {
    level: first.level,
    model,
    rows: rows.map(({ id }) => id),
    changes: done.length,
    failures,
    upperRate: upper,
    baseRate,
    medianHours: median(hours) ?? 0,
    totalHours,
    words:
      `${done.length} changes of ${first.level} risk${model === null ? '' : ` (${model})`}: nobody rejected, deferred or ` +
      `set a condition; ${failures} failed or ended unknown, so the rate is below ${share(upper)} with 90 % certainty, ` +
      `and that of all changes is ${share(baseRate)}. They waited ${Math.round(totalHours)} hours for their approvals.`,
  };
}

/** Whether approvers did anything else than say yes. */
const wasTouched = ({ stages, deferred, how }: DecidedRound): boolean =>
  how === 'rejected' || deferred > 0 || stages.some((one) => one.rejections > 0 || one.conditions > 0);

function groupsBy(rounds: readonly DecidedRound[], keyOf: (round: DecidedRound) => string) {
  const groups = new Map<string, DecidedRound[]>();
  for (const round of rounds) {
    const key = keyOf(round);
    groups.set(key, [...(groups.get(key) ?? []), round]);
  }
  return groups;
}
