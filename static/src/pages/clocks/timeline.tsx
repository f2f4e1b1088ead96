import { useId } from 'react';
import type { ClockView } from '../../../../src/contract/clocks';
import { useSight } from '../../components/viewer-context';
import { shortTime } from '../../format/absolute-time';
import { layOutTimeline } from '../../format/timeline';
import { text } from '../../text';
import { PausePatterns } from './pause-patterns';
import { partName, TimelineLegend } from './timeline-legend';
import { MarkShape, PartShape } from './timeline-shapes';

const words = text.clocks.timeline;
/** From the top: marks, strip, band. */
const STRIP = 14;
const BAND = 38;
const BAND_HEIGHT = 16;
/** A name in a narrower part of the band would be cut off; the legend has it anyway. */
const ROOM_FOR_NAME = 18;

/** A clock's life to scale: open hours, pauses, changes of goal, who held it. The tables below say the same in words. */
export function TimelineFigure({ clock }: { clock: ClockView }) {
  const sight = useSight();
  const patternId = useId().replaceAll(':', '');
  const timeline = layOutTimeline(clock);
  const { parts, holders, marks } = timeline;
  const first = clock.segments[0];
  const last = clock.segments.at(-1);
  if (!first || !last) return null;
  const when = (at: string) => shortTime(at, sight);
  const spanned = (what: string, span: { from: string; to: string }) =>
    words.until(what, when(span.from), when(span.to));
  return (
    <figure className="strip-figure" aria-hidden="true">
      <svg
        className="strip"
        focusable="false"
        height={holders.length === 0 ? STRIP + 20 : BAND + BAND_HEIGHT}
      >
        <PausePatterns id={patternId} />
        {parts.map((part, index) => {
          const segment = clock.segments[index];
          return (
            <PartShape key={index} part={part} top={STRIP} patternId={patternId}>
              {segment ? <title>{spanned(segment.reason || partName(part), segment)}</title> : null}
            </PartShape>
          );
        })}
        {holders.map((part) => (
          <svg key={part.from} x={`${part.left}%`} y={BAND} width={`${part.width}%`} height={BAND_HEIGHT}>
            <title>{spanned(words.heldBy(part.name), part)}</title>
            <rect className={`holder-${part.tone}`} width="100%" height="100%" />
            {part.width < ROOM_FOR_NAME ? null : (
              <text className="holder-name" x="4" y="12">
                {part.name}
              </text>
            )}
          </svg>
        ))}
        {marks.map((mark) => (
          <MarkShape key={`${mark.kind} ${mark.at}`} kind={mark.kind} left={mark.left} tall>
            <title>
              {mark.kind === 'goal' ? `${mark.words}, ${when(mark.at)}` : `${words.breach}, ${when(mark.at)}`}
            </title>
          </MarkShape>
        ))}
      </svg>
      <p className="strip-ends small subtle">
        <span>{when(first.from)}</span>
        <span>{clock.stopTime === null ? words.now : when(last.to)}</span>
      </p>
      <figcaption className="row small subtle">
        <TimelineLegend timeline={timeline} holders={clock.holders} patternId={patternId} />
      </figcaption>
    </figure>
  );
}
