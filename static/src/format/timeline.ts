import type { ClockView } from '../../../src/contract/clocks';
import { axisOf, layOutStrip, type StripPart } from './segment-strip';

/** How many teams can be told apart by their tone; beyond that tones come again, and the names have to tell. */
export const HOLDER_TONES = 6;

export interface HolderPart {
  readonly name: string;
  /** Which of the HOLDER_TONES: the same team has the same one all along, in the order of appearance. */
  readonly tone: number;
  readonly from: string;
  readonly to: string;
  readonly left: number;
  readonly width: number;
}
export interface Mark {
  readonly kind: 'goal' | 'breach';
  readonly at: string;
  /** Percent of the axis. */
  readonly left: number;
  /** What the new goal says; empty for a breach. */
  readonly words: string;
}
export interface Timeline {
  readonly parts: readonly StripPart[];
  readonly holders: readonly HolderPart[];
  readonly marks: readonly Mark[];
}

type Told = Pick<ClockView, 'segments' | 'goals' | 'breachTime' | 'breached'>;

/** Neighbouring stretches of one team become one part of the band; where nobody held the ticket it has a gap. */
function layOutHolders(segments: ClockView['segments']): readonly HolderPart[] {
  const place = axisOf(segments);
  const tones = new Map<string, number>();
  const spans: { name: string; from: string; to: string }[] = [];
  for (const { holder, from, to } of segments) {
    if (holder === null) continue;
    if (!tones.has(holder)) tones.set(holder, tones.size);
    const last = spans.at(-1);
    if (last?.name === holder && last.to === from) last.to = to;
    else spans.push({ name: holder, from, to });
  }
  return spans.map(({ name, from, to }) => ({
    name,
    tone: (tones.get(name) ?? 0) % HOLDER_TONES,
    from,
    to,
    left: place(from),
    width: place(to) - place(from),
  }));
}

/**
 * A clock's life on one axis of wall time: its stretches, who held it, and the instants at which its goal changed or it was
 * missed. The goal it began with is no change. Everything in percent; what lies outside the stretches is left out.
 */
export function layOutTimeline({ segments, goals, breachTime, breached }: Told): Timeline {
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last) return { parts: [], holders: [], marks: [] };
  const place = axisOf(segments);
  const within = (at: string) =>
    Date.parse(at) >= Date.parse(first.from) && Date.parse(at) <= Date.parse(last.to);
  const mark = (kind: Mark['kind'], at: string, words: string): readonly Mark[] =>
    within(at) ? [{ kind, at, left: place(at), words }] : [];
  return {
    parts: layOutStrip(segments),
    holders: layOutHolders(segments),
    marks: [
      ...goals.slice(1).flatMap(({ at, words }) => mark('goal', at, words)),
      ...(breached && breachTime !== null ? mark('breach', breachTime, '') : []),
    ],
  };
}
