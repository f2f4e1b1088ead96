import type { JiraContext } from '../context';
import type { Issue } from '../entities';

const HOUR = 3_600_000;

/**
 * The two SLAs that JSM's templates bring, as they come: around the clock, one goal for all. Their definitions can't be read or
 * changed through any API, and neither can they here.
 */
export interface NativeSla {
  readonly id: string;
  readonly name: string;
  readonly goalMs: number;
}
export const NATIVE_SLAS = {
  response: { id: '1', name: 'Time to first response', goalMs: 4 * HOUR },
  resolution: { id: '2', name: 'Time to resolution', goalMs: 16 * HOUR },
} as const satisfies Record<string, NativeSla>;

/** One measurement; instants in epoch ms. */
export interface NativeCycle {
  readonly startedAt: number;
  /** Null while it goes on. */
  readonly stoppedAt: number | null;
  readonly elapsedMs: number;
  readonly paused: boolean;
  /** When the goal is or was used up, as things stand. */
  readonly breachAt: number;
}
export interface NativeRecord {
  readonly sla: NativeSla;
  readonly cycles: readonly NativeCycle[];
}

/** The records of a request until now. */
export function nativeSlas(context: JiraContext, issue: Issue): NativeRecord[] {
  const now = context.clock.now();
  const started = Date.parse(issue.created);
  const answered = context.tables
    .table('comments')
    .by('issue', issue.id)
    .find((comment) => comment.jsdPublic && comment.authorId !== issue.reporterId);
  const response = run(
    [
      { at: started, state: 'running' },
      ...(answered ? [{ at: Date.parse(answered.created), state: 'stopped' as const }] : []),
    ],
    NATIVE_SLAS.response.goalMs,
    now,
  );
  const resolution = run(statesOf(context, issue), NATIVE_SLAS.resolution.goalMs, now);
  return [
    { sla: NATIVE_SLAS.response, cycles: response },
    { sla: NATIVE_SLAS.resolution, cycles: resolution },
  ];
}

type State = 'running' | 'paused' | 'stopped';
interface Step {
  readonly at: number;
  readonly state: State;
}

/** Paused while the customer is asked, stopped by a resolution, begun anew when that is taken back. */
function statesOf({ tables }: JiraContext, issue: Issue): Step[] {
  const statuses = tables.table('statuses');
  const stateOf = (statusId: string | null): State => {
    const status = statuses.get(statusId ?? '');
    if (status?.category === 'DONE') return 'stopped';
    return status?.name === 'Waiting for customer' ? 'paused' : 'running';
  };
  const moves = tables
    .table('changeGroups')
    .by('issue', issue.id)
    .flatMap((group) =>
      group.items
        .filter((item) => item.fieldId === 'status')
        .map((item) => ({ at: Date.parse(group.created), from: item.from, to: item.to })),
    );
  const first: Step = { at: Date.parse(issue.created), state: stateOf(moves[0]?.from ?? issue.statusId) };
  return [first, ...moves.map(({ at, to }) => ({ at, state: stateOf(to) }))];
}

function run(steps: readonly Step[], goalMs: number, now: number): NativeCycle[] {
  const cycles: NativeCycle[] = [];
  let open: { startedAt: number; elapsedMs: number; since: number; state: State } | null = null;
  const advance = (at: number): void => {
    if (!open) return;
    if (open.state === 'running') open.elapsedMs += at - open.since;
    open.since = at;
  };
  const close = (at: number | null): void => {
    if (!open) return;
    const left = goalMs - open.elapsedMs;
    cycles.push({
      startedAt: open.startedAt,
      stoppedAt: at,
      elapsedMs: open.elapsedMs,
      paused: open.state === 'paused',
      breachAt: open.since + left,
    });
    open = null;
  };
  for (const { at, state } of steps) {
    advance(at);
    if (state === 'stopped') close(at);
    else if (open) open.state = state;
    else open = { startedAt: at, elapsedMs: 0, since: at, state };
  }
  advance(now);
  close(null);
  return cycles;
}
