import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ChangeView } from '../../../../../src/contract/change';
import type { ConflictGrade } from '../../../../../src/contract/schedule';
import { text } from '../../../text';
import { isStopped } from './freeze-standing';

const words = text.change.schedule;
export const GRADE_APPEARANCE = { 3: 'removed', 2: 'moved', 1: 'default' } as const;
const isGrade = (grade: number): grade is ConflictGrade => grade >= 1 && grade <= 3;

/** The schedule in one line: the gravest first, then the window. Its colours repeat what its words say. */
export function ScheduleSummary({ schedule, window }: Pick<ChangeView, 'schedule' | 'window'>) {
  const { grade, conflicts, unacknowledged, freezes, seenAt } = schedule;
  const stopped = freezes.filter(isStopped);
  const passed = freezes.some(({ exception }) => exception !== null);
  const [first] = stopped;
  const quiet = conflicts === 0 && freezes.length === 0;
  return (
    <span className="row">
      {first ? (
        <Lozenge appearance="removed">
          {stopped.length === 1 ? words.summary.frozen(first.name) : words.summary.frozenMany(stopped.length)}
        </Lozenge>
      ) : passed ? (
        <Lozenge appearance="success">{words.summary.letThrough}</Lozenge>
      ) : null}
      {isGrade(grade) ? <Lozenge appearance={GRADE_APPEARANCE[grade]}>{words.grades[grade]}</Lozenge> : null}
      <span>
        {[
          ...(conflicts > 0 ? [words.summary.conflicts(conflicts)] : []),
          ...(unacknowledged > 0 ? [words.summary.unacknowledged(unacknowledged)] : []),
          ...(quiet ? [text.change.windows[window.state]] : []),
          ...(quiet && window.state !== 'none'
            ? [seenAt === null ? words.summary.notSeen : words.summary.clear]
            : []),
        ].join(', ')}
      </span>
    </span>
  );
}
