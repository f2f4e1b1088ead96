import { createContext, useContext, type ReactNode } from 'react';
import type { SlaFinding } from '../../../../../../src/contract/sla-admin';
import type { SlaDraft } from '../../../../../../src/contract/sla-policy';
import { placeOf, type ItemCounts, type Place } from '../draft/place-of';

type ByPlace = ReadonlyMap<Place, readonly SlaFinding[]>;
const FindingsContext = createContext<ByPlace>(new Map());

export const countsOf = ({ clock, goals, escalations }: SlaDraft): ItemCounts => ({
  'clock.start': clock.start.length,
  'clock.pause': clock.pause.length,
  'clock.stop': clock.stop.length,
  'clock.cancel': clock.cancel.length,
  goals: goals.length,
  escalations: escalations.length,
});

/** Sorts what the check found to the places of the editor. */
export function FindingsProvider(props: {
  findings: readonly SlaFinding[];
  counts: ItemCounts;
  children: ReactNode;
}) {
  const byPlace = new Map<Place, SlaFinding[]>();
  for (const finding of props.findings) {
    const place = placeOf(finding.path, props.counts);
    byPlace.set(place, [...(byPlace.get(place) ?? []), finding]);
  }
  return <FindingsContext.Provider value={byPlace}>{props.children}</FindingsContext.Provider>;
}

const NONE: readonly SlaFinding[] = [];
/** What was found at exactly this place. */
export const useFindings = (place: Place): readonly SlaFinding[] =>
  useContext(FindingsContext).get(place) ?? NONE;

/** What was found in a section and in its items. */
export const useSectionFindings = (section: string): readonly SlaFinding[] =>
  [...useContext(FindingsContext)]
    .filter(
      ([place]) => place === section || place.startsWith(`${section}.`) || place.startsWith(`${section}[`),
    )
    .flatMap(([, findings]) => findings);
