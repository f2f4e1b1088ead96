import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { AnswerFailed } from '../../../../api/answer-failed';
import { moveChange, tryMove } from '../../../../api/schedule';
import { useSettled } from '../../../../components/use-settled';
import type { Draft } from '../calendar-context';
import type { Planned } from '../layout/planned';
import { startingAt, windowOf, type Window } from '../layout/shift';
import type { Grip } from './use-grip';

/** What has just been moved, and where it was. */
export interface Moved {
  readonly id: string;
  readonly now: Window;
  readonly was: Window;
}
const iso = (at: number): string => new Date(at).toISOString();
/** The plan follows through a queue: it is read a second time then. */
const LATER_MS = 5_000;

/** Where a change is planned now, as the refusal of a move as STALE tells it. */
function windowToldBy(error: unknown): Window | null {
  if (!(error instanceof AnswerFailed) || error.code !== 'STALE') return null;
  const told = (error.details as { window?: { start?: unknown; end?: unknown } } | null | undefined)?.window;
  return typeof told?.start === 'number' && typeof told.end === 'number'
    ? { start: told.start, end: told.end }
    : null;
}
const same = (a: Window, b: Window): boolean => a.start === b.start && a.end === b.end;

/**
 * A change on its way to another time: where it would stand, what that would bring, and the moving itself. Nothing is moved
 * before it is confirmed.
 */
export function useMoving(props: {
  projectId: string;
  timeZone: string;
  wall: (at: number) => number;
  find: (id: string) => Planned | undefined;
  /** Takes note of where a change is planned now. */
  learn: (id: string, window: Window) => void;
}) {
  const { projectId, timeZone, wall, find, learn } = props;
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  // Handlers keep their identity and still see what is there now: hundreds of bars hang on them.
  const latest = useRef({ draft, find });
  latest.current = { draft, find };

  const put = useCallback(
    (id: string, window: Window, held: boolean) => {
      setMoved(null);
      setDraft({ id, ...window, from: wall(window.start), to: wall(window.end), held });
    },
    [wall],
  );
  const hold = useCallback<Grip['hold']>(
    (id, from, held) => {
      const change = latest.current.find(id);
      if (!change?.movable) return;
      const window = startingAt(from, windowOf(change), timeZone);
      const { draft: now } = latest.current;
      if (now?.id !== id || now.held !== held || !same(now, window)) put(id, window, held);
    },
    [put, timeZone],
  );
  const startOf = useCallback<Grip['startOf']>((id) => {
    const { draft: now, find: look } = latest.current;
    if (now?.id === id) return now.from;
    const change = look(id);
    return change?.movable ? change.from : null;
  }, []);
  const drop = useCallback(() => setDraft((now) => now && { ...now, held: false }), []);
  const cancel = useCallback(() => setDraft(null), []);
  const grip = useMemo<Grip>(() => ({ startOf, hold, drop, cancel }), [startOf, hold, drop, cancel]);

  const change = draft === null ? undefined : find(draft.id);
  const unchanged = draft === null || change === undefined || same(draft, windowOf(change));
  const asked = useMemo(
    () =>
      draft === null ? null : { projectId, issueId: draft.id, start: iso(draft.start), end: iso(draft.end) },
    [projectId, draft?.id, draft?.start, draft?.end],
  );
  const settled = useSettled(asked);
  const tried = useQuery({
    queryKey: ['try-move', settled],
    queryFn: settled === null || settled !== asked || unchanged ? skipToken : () => tryMove(settled),
    staleTime: 0,
  });
  const move = useMutation({
    mutationFn: moveChange,
    onSuccess: (_, { issueId, start, end }) => {
      // Shown at once where it is now; the plan is read again for what that has brought to others.
      learn(issueId, { start: Date.parse(start), end: Date.parse(end) });
      setDraft(null);
    },
    onError: (error, { issueId }) => {
      const window = windowToldBy(error);
      if (window) learn(issueId, window);
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['schedule'] });
      setTimeout(() => void client.invalidateQueries({ queryKey: ['schedule'] }), LATER_MS);
    },
  });
  const confirm = (done: (moved: Moved) => void) => {
    if (!change || draft === null || asked === null) return;
    const was = windowOf(change);
    const { start, end } = change.entry;
    const result: Moved = { id: draft.id, now: { start: draft.start, end: draft.end }, was };
    move.mutate(
      { ...asked, was: { start, end } },
      {
        onSuccess: () => {
          setMoved(result);
          done(result);
        },
      },
    );
  };
  return {
    draft,
    grip,
    moved,
    unchanged,
    /** What it would bring; null as long as that isn't known for where it stands now. */
    tried: settled === asked && !unchanged ? (tried.data ?? null) : null,
    checking: !unchanged && (settled !== asked || tried.isFetching),
    tryError: settled === asked && !unchanged ? tried.error : null,
    tryAgain: () => void tried.refetch(),
    put,
    cancel: () => {
      move.reset();
      setDraft(null);
    },
    confirm,
    sending: move.isPending,
    error: move.error,
  };
}
export type Moving = ReturnType<typeof useMoving>;
