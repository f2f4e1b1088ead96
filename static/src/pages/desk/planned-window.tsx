import { useSight } from '../../components/viewer-context';
import { plannedWords, spanWords } from '../../format/span-words';
import { text } from '../../text';

/** When a change is planned, as far as that is known. */
export function PlannedWindow({ window }: { window: { start: string | null; end: string | null } }) {
  const sight = useSight();
  const { start, end } = window;
  const one = start ?? end;
  if (one === null) return <>{text.approverInbox.noWindow}</>;
  return <>{start !== null && end !== null ? spanWords(start, end, sight) : plannedWords(one, sight)}</>;
}
