import type { ProjectRules } from '../../domain/rules/types';
import type { IssuePage } from '../../store/issue-lists';
import type { Phase } from '../../store/issue-state-types';
import type { Deps } from '../deps';

/** How many tickets are looked at in one part of a step: one call of Jira's takes a hundred issues. */
const PAGE = 100;

/** Tickets whose clocks run, and those whose clocks all wait. Closed ones have a phase of their own. */
const CLOCK_PHASES: readonly Phase[] = ['clocks', 'onHold'];
const CHANGE_PHASES: readonly Phase[] = ['draft', 'submitted', 'scheduled', 'implementing', 'review'];

/** Where the open tickets of a project are to be found. */
export const openPhases = ({ practices }: Pick<ProjectRules, 'practices'>): readonly Phase[] =>
  practices.some(({ practice }) => practice === 'change-enablement')
    ? [...CLOCK_PHASES, ...CHANGE_PHASES]
    : CLOCK_PHASES;

/** One page of a project's tickets in a phase. A few of them may have been closed before closed ones had a phase. */
export const openTickets = (
  deps: Pick<Deps, 'store'>,
  projectId: string,
  phase: Phase,
  cursor: string | undefined,
): Promise<IssuePage> =>
  deps.store.issueLists.byLastLook(projectId, phase, {
    limit: PAGE,
    ...(cursor !== undefined && { cursor }),
  });
