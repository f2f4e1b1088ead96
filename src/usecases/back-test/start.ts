import { slaDraft, type SlaDraft, type SlaPolicy } from '../../contract/sla-policy';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { checkPolicy } from '../../domain/sla/check-policy';
import { isoOf } from '../../jira/instant';
import type { Deps, UseCase } from '../deps';
import { startJob } from '../jobs/start-job';
import { Refusal } from '../refusal';
import { projectIn, readRules } from '../rules/change-rules';
import { versionAt } from '../rules/pick-version';
import { draftIn, readDraft } from '../sla/read-draft';
import type { BackTestInput } from './input';
import { noteJob } from './last-job';
import { readPart } from './log-parts';

/** What a back-test claims: adopting, plans and activations go on beside it. */
const subjectOf = (projectId: string): string => `backtest-${projectId}`;

const STEPS = [
  { id: 'count', text: 'Count the tickets', action: { kind: 'count' } },
  { id: 'judge', text: 'Judge the tickets under both policies', action: { kind: 'judge' } },
  { id: 'conclude', text: 'Put the figures together', action: { kind: 'conclude' } },
] as const;

/**
 * Tries a policy on closed tickets, through the queue: what is given, else the saved draft, else the version in force.
 * @throws Refusal BAD_INPUT for a policy that can't be used, naming the place and the remedy; CONFLICT while another one runs
 */
export const startBackTest: UseCase<'backTest.start'> = async (deps, request, caller) => {
  const { projectId, policyId, source } = request;
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const before = inForce(project, policyId, deps.clock.now());
  const draft = await chosen(deps, request, before);
  mustBeUsable(draft, rules);
  if (source.kind === 'upload' && (await readPart(deps, projectId, source.uploadId, 0)) === null)
    throw new Refusal(
      'NOT_FOUND',
      'There is no such log any more.',
      'Upload it again; it is kept for a week.',
    );
  const now = isoOf(deps.clock.now());
  const after: SlaPolicy = { ...draft, version: (before?.version ?? 0) + 1, effectiveFrom: now };
  const input: BackTestInput = { projectId, policyId, before, after, source, until: now };
  const job = await startJob(deps, 'backTest', subjectOf(projectId), caller, async (jobId) => {
    // Before the queue hears of it: whoever is told that it failed, and looks again, sees the one that began after all.
    await noteJob(deps, projectId, policyId, jobId);
    return { steps: STEPS, input };
  });
  return { kind: 'working', job };
};

/** The version that serves tickets created now; null when there is none, or it was retired. */
function inForce({ slaPolicies }: ProjectRules, policyId: string, now: number): SlaPolicy | null {
  const version = versionAt(
    slaPolicies.filter(({ id }) => id === policyId),
    now,
  );
  return version === null || version.retired === true ? null : version;
}

async function chosen(
  deps: Pick<Deps, 'store'>,
  { projectId, policyId, draft }: Parameters<typeof startBackTest>[1],
  before: SlaPolicy | null,
): Promise<SlaDraft> {
  const given = draft === null ? null : draftIn(draft);
  const found = given ?? (await readDraft(deps, projectId, policyId)).draft?.value ?? before;
  if (found === null || found.id !== policyId)
    throw new Refusal('NOT_FOUND', 'There is no such policy to try.', 'Save a draft of it first.');
  // Without the marks of a version, which the one in force has.
  return slaDraft.parse(found);
}

/** A policy that can't be used would judge nothing: it is refused with everything that is wrong. */
function mustBeUsable(draft: SlaDraft, { calendars }: RulesInForce): void {
  const faults = checkPolicy(draft, Object.keys(calendars));
  if (faults.length === 0) return;
  const words = faults.map(({ path, message }) => `${path}: ${message}`).join(' ');
  throw new Refusal('BAD_INPUT', words, faults[0]?.remedy, { issues: faults });
}
