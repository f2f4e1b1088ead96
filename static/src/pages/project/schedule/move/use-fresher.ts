import { useCallback, useMemo, useState } from 'react';
import type { ScheduleView } from '../../../../../../src/contract/schedule';
import type { Window } from '../layout/shift';

type Known = ReadonlyMap<string, Window & { readonly until: number }>;
/** The plan follows a change through a queue; by then it has. */
const TRUSTED_MS = 60_000;

/** The plan with the windows that are known better. Those that are known for too long give way to it. `now` in epoch ms. */
export function withKnown(view: ScheduleView, known: Known, now: number): ScheduleView {
  if (known.size === 0) return view;
  const entries = view.entries.map((entry) => {
    const better = known.get(entry.issueId ?? '');
    if (!better || better.until < now) return entry;
    const { start, end } = better;
    return { ...entry, start: new Date(start).toISOString(), end: new Date(end).toISOString() };
  });
  return { ...view, entries };
}

/** The plan, and a way to say where a change is now: it was moved here, or the refusal of a move told it. */
export function useFresher(view: ScheduleView) {
  const [known, setKnown] = useState<Known>(new Map());
  const learn = useCallback(
    (id: string, { start, end }: Window) =>
      setKnown((before) => new Map(before).set(id, { start, end, until: Date.now() + TRUSTED_MS })),
    [],
  );
  const fresher = useMemo(() => withKnown(view, known, Date.now()), [view, known]);
  return { fresher, learn };
}
