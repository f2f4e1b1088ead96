import type { RequestOf } from '../../contract/resolvers';
import { publishedAdoption } from '../../domain/provisioning';
import { sameContent } from '../../domain/provisioning/hash';
import { categoriesOf, withCategories } from '../../domain/rules/status-categories';
import type { RulesInForce } from '../../domain/rules/types';
import type { SlaPolicy } from '../../domain/sla/types';
import type { Caller, Deps, UseCase } from '../deps';
import { publishAdoption } from '../admin/put-rules';
import { Refusal } from '../refusal';
import { changeRules, projectIn, readRules, withProject } from '../rules/change-rules';
import { latestWith } from '../rules/latest';
import { readVersionsBy, versionsByWrite } from '../rules/versions-by';
import { nextVersion } from './next-version';
import { draftChange, readDraft } from './read-draft';
import { recomputeTickets } from './recompute-tickets';
import { staleDraft } from './save-draft';
import { moveSubject } from './under-way';
import { policyView } from './view-policy';

/**
 * Puts a draft in force as the policy's next version, and takes the draft away in the same transaction. Open tickets keep
 * their version, or are moved in the background. Closed ones are never touched. Asking for the same again, as after an
 * answer that never came, makes no other version.
 * @throws Refusal STALE when the draft is another one by now, BAD_INPUT for an error in it or a date that has passed
 */
export const activate: UseCase<'sla.activate'> = async (deps, request, caller) => {
  const { projectId, policyId } = request;
  const before = await readRules(deps);
  projectIn(before, projectId);
  const done = await alreadyActivated(deps, before, request);
  const rules = done === null ? await putInForce(deps, before, request, caller) : before;
  const version = done ?? latestWith(projectIn(rules, projectId).slaPolicies, policyId);
  if (done !== null || !sameContent(publishedAdoption(before), publishedAdoption(rules)))
    await publishAdoption(deps);
  const job =
    request.openTickets === 'keep' || version === null
      ? null
      : await recomputeTickets(
          deps,
          {
            subject: moveSubject(projectId, policyId),
            text: `Move open tickets to version ${version.version} of "${version.name}"`,
            projectIds: [projectId],
            pin: { projectId, policyId, version: version.version },
          },
          caller,
        );
  return { view: await policyView(deps, rules, projectId, policyId), job };
};

/** The version that this very request has made before; null: none, it is to be made. */
async function alreadyActivated(
  deps: Parameters<typeof readDraft>[0],
  rules: RulesInForce,
  { projectId, policyId, draftVersion, openTickets }: RequestOf<'sla.activate'>,
): Promise<SlaPolicy | null> {
  const made = (await readVersionsBy(deps, projectId, policyId)).at(-1);
  if (made?.draft !== draftVersion || made.openTickets !== openTickets) return null;
  const latest = latestWith(projectIn(rules, projectId).slaPolicies, policyId);
  return latest?.version === made.version ? latest : null;
}

async function putInForce(
  deps: Deps,
  first: RulesInForce,
  request: RequestOf<'sla.activate'>,
  { accountId: by }: Caller,
): Promise<RulesInForce> {
  const { projectId, policyId, draftVersion, openTickets } = request;
  const from = effectiveFrom(request, new Date(deps.clock.now()).toISOString());
  await refuseStale(deps, request);
  const next = await nextVersion(deps, first, projectId, policyId, from);
  const { version, changes, vocabulary } = next;
  return changeRules(deps, by, async (before, at) => {
    const project = projectIn(before, projectId);
    await refuseStale(deps, request);
    // What was checked and shown followed another version.
    if ((latestWith(project.slaPolicies, policyId)?.version ?? 0) !== version.version - 1)
      throw staleDraft(draftVersion, null);
    const made = { version: version.version, by, at, draft: draftVersion, openTickets };
    return {
      rules: withProject(before, {
        ...project,
        slaPolicies: [...project.slaPolicies, version],
        statusCategories: withCategories(project.statusCategories, categoriesOf(vocabulary.statuses)),
      }),
      record: {
        subjects: [projectId],
        kind: 'sla policy activated',
        data: {
          policy: policyId,
          name: version.name,
          policyVersion: version.version,
          effectiveFrom: from,
          openTickets,
          changes,
        },
      },
      together: [
        ...deps.store.config.writes(draftChange(projectId, policyId, draftVersion, null, by, at)),
        await versionsByWrite(deps, projectId, policyId, made),
      ],
    };
  });
}

async function refuseStale(
  deps: Parameters<typeof readDraft>[0],
  { projectId, policyId, draftVersion }: RequestOf<'sla.activate'>,
): Promise<void> {
  const { draft } = await readDraft(deps, projectId, policyId);
  if (draft?.version !== draftVersion) throw staleDraft(draftVersion, draft?.version ?? 0);
}

/** From when on the version serves. @throws Refusal BAD_INPUT for a date that has passed, or that open tickets can't wait for */
function effectiveFrom(
  { effectiveFrom: asked, openTickets }: RequestOf<'sla.activate'>,
  now: string,
): string {
  if (asked === null) return now;
  if (Date.parse(asked) < Date.parse(now))
    throw new Refusal(
      'BAD_INPUT',
      `effectiveFrom: ${asked} has passed, and a new version never rewrites the past.`,
      'Choose now or a later day. To judge open tickets by it, move them.',
      { issues: [{ path: 'effectiveFrom', message: 'It has passed.' }] },
    );
  if (openTickets === 'move' && Date.parse(asked) > Date.parse(now))
    throw new Refusal(
      'BAD_INPUT',
      'openTickets: tickets can’t be moved to a version that is not in force yet.',
      'Let it take effect now, or let open tickets keep their version.',
      { issues: [{ path: 'openTickets', message: 'The version begins later.' }] },
    );
  return asked;
}
