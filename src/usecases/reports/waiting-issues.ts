import type { ProjectRules } from '../../domain/rules/types';
import type { IssuePage } from '../../store/issue-lists';
import type { Deps } from '../deps';
import { openPhases } from '../sla/open-tickets';

/** Issues on one page of a list. */
export const PAGE = 50;

/** A cursor of the list of those that wait: the phase that is read, and where in it. */
const placeIn = (cursor: string | null): { readonly phase: string; readonly at: string | undefined } => {
  const [phase = '', ...at] = cursor?.split('|') ?? [];
  return { phase, at: at.join('|') || undefined };
};

/** One page of issues with a clock and none that runs: on hold, or changes in any phase. An empty phase is passed over. */
export async function waitingIssues(
  deps: Pick<Deps, 'store'>,
  project: ProjectRules,
  cursor: string | null,
): Promise<IssuePage> {
  const phases = openPhases(project).filter((phase) => phase !== 'clocks');
  const place = placeIn(cursor);
  const start = Math.max(
    0,
    phases.findIndex((phase) => phase === place.phase),
  );
  for (const [index, phase] of phases.entries()) {
    if (index < start) continue;
    const page = { limit: PAGE, cursor: index === start ? place.at : undefined };
    const found = await deps.store.issueLists.byLastLook(project.projectId, phase, page);
    const states = found.states.filter(({ slaDue, clocks }) => slaDue === null && clocks.length > 0);
    const following = phases[index + 1];
    const next =
      found.next !== null ? `${phase}|${found.next}` : following === undefined ? null : `${following}|`;
    if (states.length > 0 || next === null || found.next !== null) return { ...found, states, next };
  }
  return { states: [], unreadable: [], next: null };
}
