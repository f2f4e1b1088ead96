import type { ReactNode } from 'react';
import { duration } from '../../format/duration';
import type { StripPart } from '../../format/segment-strip';
import type { Timeline } from '../../format/timeline';
import type { ClockView } from '../../../../src/contract/clocks';
import { text } from '../../text';
import { MarkShape, PartShape } from './timeline-shapes';

const words = text.clocks;

/** What a stretch is called: a pause by whom it waits for. */
export const partName = ({ kind, waitsFor }: Pick<StripPart, 'kind' | 'waitsFor'>): string =>
  kind === 'paused' ? words.waitsFor[waitsFor ?? 'other'] : words.segments[kind];

const Entry = ({ name, children }: { name: string; children: ReactNode }) => (
  <span className="legend">
    <svg className="legend-box" focusable="false">
      {children}
    </svg>
    {name}
  </span>
);

/** What the shapes of the picture mean; only those that occur in it. */
export function TimelineLegend(props: {
  timeline: Timeline;
  holders: ClockView['holders'];
  patternId: string;
}) {
  const { parts, marks, holders: band } = props.timeline;
  const kinds = [...new Map(parts.map((part) => [partName(part), part])).entries()];
  const marked = [...new Set(marks.map(({ kind }) => kind))];
  const teams = [...new Map(band.map((part) => [part.name, part.tone])).entries()];
  const counted = (name: string) => props.holders.find((one) => one.name === name)?.counted;
  return (
    <>
      {kinds.map(([name, part]) => (
        <Entry key={name} name={name}>
          <PartShape part={{ ...part, left: 0, width: 100 }} top={-2} patternId={props.patternId} />
        </Entry>
      ))}
      {marked.map((kind) => (
        <Entry key={kind} name={kind === 'goal' ? words.timeline.goalChange : words.timeline.breach}>
          <MarkShape kind={kind} left={50} />
        </Entry>
      ))}
      {teams.map(([name, tone]) => {
        const time = counted(name);
        return (
          <Entry key={name} name={time === undefined ? name : `${name} ${duration(time)}`}>
            <rect className={`holder-${tone}`} width="100%" height="100%" />
          </Entry>
        );
      })}
    </>
  );
}
