import type { StageView } from '../../../../../src/contract/change';
import { DayMoment } from '../../../components/moment';
import { useSight } from '../../../components/viewer-context';
import { relativeTime } from '../../../format/relative-time';
import { text } from '../../../text';

const words = text.change.approval;

/** By when a stage has to decide, how long that is, and what happens then. */
export function Deadline({ stage }: { stage: StageView }) {
  const { now, locale } = useSight();
  const { dueAt, then } = stage;
  if (dueAt === null || stage.decision !== 'pending') return null;
  const due = Date.parse(dueAt);
  const distance = relativeTime(due, now, locale);
  return (
    <p className={due < now ? 'deadline-over' : undefined}>
      {due < now ? words.overdue : words.by} <DayMoment at={dueAt} style="long" />
      {distance === null ? null : ` (${distance})`}
      {then === null ? '' : `; ${words.then[then]}`}.
    </p>
  );
}
