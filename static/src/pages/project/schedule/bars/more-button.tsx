import { text } from '../../../../text';
import { useCalendar } from '../calendar-context';
import type { Planned } from '../layout/planned';
import { ConflictMark } from './conflict-mark';

const words = text.schedule;

/** What a day had no room for: opens the day. Says whether something grave is among it. */
export function MoreButton({ hidden, day }: { hidden: readonly Planned[]; day: number }) {
  const calendar = useCalendar();
  const conflicts = hidden.filter(({ entry }) => entry.conflict > 0);
  const gravest = Math.max(0, ...conflicts.map(({ entry }) => entry.conflict));
  return (
    <button
      type="button"
      className="plan-more"
      aria-label={words.moreOf(hidden.length, calendar.dayName(day), conflicts.length)}
      onClick={() => calendar.openDay(day)}
    >
      {words.more(hidden.length)}
      {gravest > 0 ? <ConflictMark grade={gravest} /> : null}
    </button>
  );
}
