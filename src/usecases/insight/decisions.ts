import type { DecisionsView, Figure } from '../../contract/insight';
import { allFigures } from '../../domain/readiness';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { countTickets } from './count-tickets';
import { changeDecisions, readDecisions, type DecisionRecord } from './decision-records';

/** Decisions to adopt, newest first, with the figures of then and now. */
export const decisions: UseCase<'admin.decisions'> = async (deps, { projectId }) =>
  viewOf(deps, projectId, await readDecisions(deps, projectId));

/** Says whether the benefit came. A verdict is given once; it is evidence. */
export const closeDecision: UseCase<'admin.closeDecision'> = async (
  deps,
  { projectId, id, verdict, note },
  caller,
) => {
  const at = new Date(deps.clock.now()).toISOString();
  const records = await changeDecisions(deps, projectId, caller.accountId, (all) => {
    const found = all.find((one) => one.id === id);
    if (!found) throw new Refusal('NOT_FOUND', 'There is no such decision.', 'Open the page again.');
    if (found.outcome !== null)
      throw new Refusal(
        'CONFLICT',
        'This decision has its verdict already.',
        'Open the page again to see it.',
      );
    const outcome = { verdict, note, by: caller.accountId, at };
    return all.map((one) => (one === found ? { ...one, outcome } : one));
  });
  return viewOf(deps, projectId, records);
};

async function viewOf(
  deps: Pick<Deps, 'jira' | 'store' | 'clock'>,
  projectId: string,
  records: readonly DecisionRecord[],
): Promise<DecisionsView> {
  const today = new Date(deps.clock.now()).toISOString().slice(0, 10);
  const isOpen = records.some((one) => one.outcome === null);
  const now = isOpen ? allFigures((await countTickets(deps, projectId)).counts) : [];
  return {
    projectId,
    decisions: [...records]
      .reverse()
      .map(({ id, practices, decision, recordedBy, recordedAt, then, outcome }) => ({
        id,
        practices,
        decision,
        recordedBy,
        recordedAt,
        due: outcome === null && decision.checkOn <= today,
        figures: sideBySide(then, outcome === null ? now : []),
        outcome,
      })),
  };
}

/** Figures of then and now in one row each; a figure that one side lacks is null there. */
function sideBySide(
  then: readonly Figure[],
  now: readonly Figure[],
): DecisionsView['decisions'][number]['figures'] {
  const names = [...new Set([...then, ...now].map((one) => one.name))];
  const find = (list: readonly Figure[], name: string) => list.find((one) => one.name === name) ?? null;
  return names.map((name) => ({ name, then: find(then, name), now: find(now, name) }));
}
