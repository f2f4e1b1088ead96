import { absoluteTime } from '../format/absolute-time';
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
