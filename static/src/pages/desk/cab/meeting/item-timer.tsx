import Lozenge from '@atlaskit/lozenge/lozenge';
import { useEffect, useState } from 'react';
import type { AgendaItem } from '../../../../../../src/contract/meetings';
import { useAnnounce } from '../../../../components/announcer';
import { duration } from '../../../../format/duration';
import { text } from '../../../../text';
import { useShownMeeting } from './meeting-context';
import { timeLeft } from './time-left';

const words = text.cab.timer;
const TICK = 1_000;
const APPEARANCE = { left: 'success', near: 'moved', over: 'removed' } as const;

/** How much of the time planned for the present change is left: said in words, the colour repeats it. Said aloud once it is up. */
export function ItemTimer({ item }: { item: AgendaItem }) {
  const { heardAt } = useShownMeeting();
  const announce = useAnnounce();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  const { plannedMinutes, issueKey } = item;
  const { kind, ms } = timeLeft(item, Math.max(0, now - heardAt));
  const isOver = kind === 'over';
  useEffect(() => {
    if (isOver) announce(words.isOver(issueKey));
  }, [announce, isOver, issueKey]);
  return (
    <span className="item-timer" role="timer">
      <Lozenge appearance={APPEARANCE[kind]} isBold maxWidth="100%">
        {words[kind](duration(ms), plannedMinutes)}
      </Lozenge>
    </span>
  );
}
