import { absoluteTime } from '../format/absolute-time';
import { plannedWords, spanWords } from '../format/span-words';
import { useSight } from './viewer-context';

/** From when to when, in the viewer's zone, whose name is told on hover and to screen readers. */
export function PlannedSpan({ start, end }: { start: string; end: string }) {
  const sight = useSight();
  const absolute = `${absoluteTime(start, sight)} – ${absoluteTime(end, sight)}`;
  return (
    <span title={absolute}>
      {spanWords(start, end, sight)}
      <span className="hidden-text"> ({absolute})</span>
    </span>
  );
}

/** Writes instants that people plan for, for sentences and buttons that take plain texts. */
export function usePlannedWords(): (at: string) => string {
  const sight = useSight();
  return (at) => plannedWords(at, sight);
}
