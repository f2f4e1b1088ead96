import { adoptedIds, meaningsOf } from '../../domain/provisioning/drift-beyond-plan';
import { repairSteps } from '../../domain/provisioning/drift-repair';
import type { Finding } from '../../domain/provisioning/drift-types';
import type { UseCase } from '../deps';
import { startJob } from '../jobs/start-job';
import { Refusal } from '../refusal';
import { readAdoption, type AdoptionRecord } from './adoption-record';
import { compareProject, type ComparedProject } from './drift-compare';
import { inputOf } from './job-input';
import type { RepairInput } from './repair-input';
import { VERIFY } from './verify-step';

/**
 * Starts to mend these differences and what they depend on, and nothing else: the site is read again first, and what is
 * in order by now is left alone.
 */
export const repair: UseCase<'admin.repair'> = (deps, { projectId, itemIds }, caller) =>
  startJob(deps, 'repair', projectId, caller, async () => {
    const adoption = await readAdoption(deps, projectId);
    if (adoption === null || adoption.practices.length === 0)
      throw new Refusal('NOT_ADOPTED', 'This project has adopted nothing, so there is nothing to repair.');
    const compared = await compareProject(deps, projectId, adoption, true);
    const chosen = chosenOf(compared.findings, itemIds);
    return {
      steps: [...repairSteps(compared.plan, chosen), VERIFY],
      bindings: compared.plan.bindings,
      input: repairInputOf(compared, adoption, chosen),
    };
  });

function chosenOf(findings: readonly Finding[], itemIds: readonly string[]): Finding[] {
  const chosen = findings.filter(({ item }) => itemIds.includes(item.id));
  if (chosen.length === 0)
    throw new Refusal(
      'STALE',
      'None of this differs any more.',
      'Look again; the list is brought up to date.',
    );
  const byHand = chosen.filter(({ item }) => !item.repairable);
  if (byHand.length > 0)
    throw new Refusal(
      'CONFLICT',
      `This can be mended by hand only: ${byHand.map(({ item }) => item.name).join(', ')}.`,
      'Follow its link, or choose the others only.',
    );
  return chosen;
}

const repairInputOf = (
  compared: ComparedProject,
  adoption: AdoptionRecord,
  chosen: readonly Finding[],
): RepairInput => {
  const input = inputOf(compared);
  const behind = (id: string): boolean =>
    compared.desired.packs.some((pack) => pack.id === id && (adoption.versions[id] ?? 0) < pack.version);
  return {
    ...input,
    // A later version of a practice is adopted, not slipped in by a repair.
    practices: input.practices.filter((id) => !behind(id)),
    byHand: [],
    adopted: { ...adoptedIds(adoption) },
    kept: keptMeanings(compared.findings, adoption, chosen),
    items: chosen.map(({ item }) => `${item.object} "${item.name}": ${item.text}`),
  };
};

/** Of practices whose statuses mean something else by now, while nobody asked to have that repaired. */
function keptMeanings(
  findings: readonly Finding[],
  { bindings }: AdoptionRecord,
  chosen: readonly Finding[],
): Record<string, string> {
  const entries = Object.entries(bindings).flatMap(([practice, ids]) => {
    const isOf = ({ item }: Finding) => item.id.startsWith(meaningsOf(practice));
    if (!findings.some(isOf) || chosen.some(isOf)) return [];
    return Object.entries(ids).filter(([ref]) => ref.startsWith(`status:${practice}:`));
  });
  return Object.fromEntries(entries);
}
