import { absoluteTime } from '../format/absolute-time';
import { dayTime } from '../format/day-time';
import { relativeTime } from '../format/relative-time';
import { useSight } from './viewer-context';

/** An instant as relative words; date, time and zone on hover and for screen readers. */
export function Moment({ at }: { at: string }) {
  const sight = useSight();
  const absolute = absoluteTime(at, sight);
  const relative = relativeTime(Date.parse(at), sight.now, sight.locale);
  if (relative === null) return <time dateTime={at}>{absolute}</time>;
  return (
    <time dateTime={at} title={absolute}>
      {relative}
      <span className="hidden-text"> ({absolute})</span>
    </time>
  );
}

/** An instant with its date first and the distance behind it: for instants that people put in a diary. */
export function DatedMoment({ at }: { at: string }) {
  const sight = useSight();
  const relative = relativeTime(Date.parse(at), sight.now, sight.locale);
  return (
    <time dateTime={at}>
      {absoluteTime(at, sight)}
      {relative === null ? null : <span className="subtle"> ({relative})</span>}
    </time>
  );
}

/** An instant as people say it ("14:20", "tomorrow 14:20", "Tue 14:20"); all of it on hover and for screen readers. */
export function DayMoment({ at, style }: { at: string; style?: 'short' | 'long' }) {
  const sight = useSight();
  const absolute = absoluteTime(at, sight);
  return (
    <time dateTime={at} title={absolute}>
      {dayTime(at, sight, style)}
      <span className="hidden-text"> ({absolute})</span>
    </time>
  );
}
