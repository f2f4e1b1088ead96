import { effectiveLevel, overrideHolds } from '../../domain/risk';
import type { Assessment, Level } from '../../domain/risk/types';
import type { Millis } from '../../domain/time/types';
import type { IssueState, SetLevel } from '../../store/issue-state-types';
import type { Happening } from '../happening';

type Levels = Pick<IssueState, 'overrides' | 'assessments'>;

/** The level that was set by hand, as long as it holds. Null where none was set, it has ended, or it was taken back. */
export function overrideInForce(
  { overrides, assessments }: Levels,
  assessment: Assessment,
  now: Millis,
): SetLevel | null {
  const last = overrides.at(-1);
  if (last === undefined || !overrideHolds(assessment, last, now, assessments)) return null;
  const over = assessments.find(({ number }) => number === last.assessmentNumber);
  // Setting what is computed takes back what was set before.
  return last.to === over?.levelForPolicy ? null : last;
}

/** The level that approval goes by: the one set by hand while it holds, else the one for the policy. */
export const levelInForce = (state: Levels, assessment: Assessment, now: Millis): Level =>
  effectiveLevel(assessment, overrideInForce(state, assessment, now), now, state.assessments);

/** That a level set by hand has ended since the last look, by a worse assessment or since its time was over. */
export function levelNews(before: IssueState, after: IssueState, now: Millis): Happening[] {
  const [was, is] = [before.assessments.at(-1), after.assessments.at(-1)];
  if (was === undefined || is === undefined) return [];
  const set = overrideInForce(before, was, Date.parse(before.seenAt));
  if (set === null || overrideInForce(after, is, now) !== null) return [];
  const data = { to: set.to, setBy: set.by, assessment: set.assessmentNumber, now: is.number };
  return [{ kind: 'level set by hand ended', at: now, actor: null, data }];
}
