import type { ClockView } from '../../../../src/contract/clocks';
import { DayMoment } from '../../components/moment';
import { duration } from '../../format/duration';
import { text } from '../../text';
import { byUrgency, isOpen, standingOf, tallyOf } from './urgency';

const words = text.clocks.headline;

/** "1 late, 2 running". */
export const tallyWords = (clocks: readonly ClockView[]): string =>
  tallyOf(clocks)
    .map(([kind, count]) => words.tally[kind](count))
    .join(', ');

/** What the most urgent clock says; where none is open, how the goals were kept. */
function Title({ clocks }: { clocks: readonly ClockView[] }) {
  const [first] = clocks;
  if (!first || !isOpen(first)) return <>{ended(clocks)}</>;
  const time = duration(first.remainingTime);
  switch (standingOf(first)) {
    case 'late':
      // A goal that was relaxed after the miss leaves time, but the miss stays.
      return <>{first.remainingTime < 0 ? words.late(first.name, time) : words.missed(first.name)}</>;
    case 'paused':
      return <>{words.paused(first.name, time)}</>;
    case 'noGoal':
      return <>{words.noGoal(first.name)}</>;
    default:
      return (
        <>
          {words.running(first.name, time)}
          {first.due === null ? null : (
            <>
              , {words.due} <DayMoment at={first.due} />
            </>
          )}
        </>
      );
  }
}

function ended(clocks: readonly ClockView[]): string {
  const judged = clocks.filter(({ state }) => state === 'met' || state === 'breached');
  const missed = judged.filter(({ state }) => state === 'breached').length;
  if (judged.length === 0) return words.none;
  return missed === 0 ? words.allMet : words.someMissed(missed, judged.length);
}

/** The first line: the most urgent clock in words, and how the others stand. */
export function Headline({ clocks }: { clocks: readonly ClockView[] }) {
  const sorted = byUrgency(clocks);
  const [first, ...others] = sorted;
  if (!first) return null;
  const late = standingOf(first) === 'late';
  return (
    <header className={late ? 'headline headline-late' : 'headline'}>
      <h2>
        <span className="hidden-text">{text.clocks.headline.label}: </span>
        <Title clocks={sorted} />
      </h2>
      {isOpen(first) && others.length > 0 ? (
        <p className="subtle small">{words.others(tallyWords(others))}</p>
      ) : null}
    </header>
  );
}
