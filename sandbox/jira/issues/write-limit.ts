import { JiraError } from '../context';
import type { JiraContext } from '../context';

/**
 * Jira limits writes to one issue: 20 in 2 seconds and 100 in 30 seconds.
 * Source: https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ (per-issue write limits)
 * `auto` counts while the site's clock runs; with a clock that stands still every write would fall into one instant.
 */
export type WriteLimitMode = 'auto' | 'on' | 'off';
const WINDOWS = [
  { ms: 2_000, writes: 20 },
  { ms: 30_000, writes: 100 },
] as const;

interface State {
  mode: WriteLimitMode;
  readonly writes: Map<string, number[]>;
}
const states = new WeakMap<JiraContext, State>();
const stateOf = (context: JiraContext): State => {
  const state = states.get(context) ?? { mode: 'auto', writes: new Map<string, number[]>() };
  states.set(context, state);
  return state;
};

/** Switches the limit of one site (a fault of the sandbox). */
export function setWriteLimit(context: JiraContext, mode: WriteLimitMode): void {
  stateOf(context).mode = mode;
}

/** Counts one write to an issue; 429 with Retry-After and RateLimit-Reason when a window is full. Refused writes don't count. */
export function countWrite(context: JiraContext, issueId: string): void {
  const state = stateOf(context);
  if (state.mode === 'off' || (state.mode === 'auto' && !context.clock.running)) return;
  const now = context.clock.now();
  const recent = (state.writes.get(issueId) ?? []).filter((at) => at > now - 30_000);
  for (const window of WINDOWS) {
    const inside = recent.filter((at) => at > now - window.ms);
    if (inside.length < window.writes) continue;
    const wait = Math.max(1, Math.ceil(((inside[0] as number) + window.ms - now) / 1000));
    throw new JiraError(
      429,
      ['Rate limit exceeded for writes to this issue.'],
      {},
      {
        'Retry-After': String(wait),
        'RateLimit-Reason': 'jira-per-issue-on-write',
        'X-RateLimit-Limit': String(window.writes),
        'X-RateLimit-Remaining': '0',
      },
    );
  }
  state.writes.set(issueId, [...recent, now]);
}
