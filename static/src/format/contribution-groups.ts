import type { Contribution } from '../../../src/contract/change';

const ORDER = ['base', 'history', 'fact', 'question'] as const;
export type GroupName = (typeof ORDER)[number];
export interface ContributionGroup {
  readonly name: GroupName;
  /** What moves the score, heaviest first. */
  readonly moving: readonly Contribution[];
  /** What adds nothing: what nobody knows yet first. */
  readonly idle: readonly Contribution[];
  /** Of all of them, in thousandths of log-odds. */
  readonly sum: number;
}

/** Assessments from before there were groups tell them by their place and their id. */
function groupOf({ group, id }: Contribution, index: number): GroupName {
  if (group !== undefined) return group;
  if (index === 0) return 'base';
  return id.startsWith('history') ? 'history' : 'fact';
}

/** The addends of a score by kind, in the order in which they are added up. Groups without addends are left out. */
export function groupContributions(contributions: readonly Contribution[]): readonly ContributionGroup[] {
  return ORDER.flatMap((name) => {
    const own = contributions.filter((one, index) => groupOf(one, index) === name);
    if (own.length === 0) return [];
    const moves = ({ value }: Contribution) => value !== 0 || name === 'base';
    return [
      {
        name,
        moving: own.filter(moves).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
        idle: own.filter((one) => !moves(one)).sort((a, b) => Number(b.missing) - Number(a.missing)),
        sum: own.reduce((sum, { value }) => sum + value, 0),
      },
    ];
  });
}
