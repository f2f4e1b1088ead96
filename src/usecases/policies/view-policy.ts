import type { ApprovalPolicy } from '../../contract/approval-policy';
import type { PolicyView } from '../../contract/policies';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import type { Caller, Deps, UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { underWay } from '../sla/under-way';
import { diffTables } from './diff-tables';
import { openRoundsOf, type OpenRoundRow } from './open-rounds';
import { readPolicyDraft, tableOf } from './policy-draft';
import { readVersions, versionsIn, type KeptPolicy } from './policy-versions';
import { expiryOf, mayConfirm, readProposal } from './proposals';
import { rerouteSubject } from './reroute-job';
import { twoPeopleOf } from './two-people';

/** A project's approval policy: in force, as it is being edited, as it was, and whom it judges. */
export const viewPolicy: UseCase<'policies.view'> = async (deps, { projectId }, caller) =>
  viewOf(deps, await readRules(deps), projectId, caller);

const MOST_LISTED = 100;
const originOf = ({ origin }: ApprovalPolicy): 'adopted' | 'admin' => origin ?? 'adopted';
const isoOf = (at: Millis): string => new Date(at).toISOString();

export async function viewOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  rules: RulesInForce,
  projectId: string,
  caller: Caller,
): Promise<PolicyView> {
  const project = projectIn(rules, projectId);
  const now = deps.clock.now();
  const { inForce, newest } = versionsIn(project, now);
  const [{ draft, version: drafted }, waiting, made, open, twoPeople, job] = await Promise.all([
    readPolicyDraft(deps, projectId),
    readProposal(deps, projectId),
    readVersions(deps, projectId, [newest.version]),
    openRoundsOf(deps, projectId),
    twoPeopleOf(deps, rules, caller),
    underWay(deps, rerouteSubject(projectId)),
  ]);
  const { proposal } = waiting;
  return {
    projectId,
    projectKey: project.projectKey,
    policyId: inForce.id,
    version: inForce.version,
    effectiveFrom: inForce.effectiveFrom,
    origin: originOf(inForce),
    table: tableOf(inForce),
    newest: { version: newest.version, effectiveFrom: newest.effectiveFrom, table: tableOf(newest) },
    draft:
      draft === null
        ? null
        : { ...draft, version: drafted, changes: diffTables(tableOf(newest), draft.table) },
    versions: versionsOf(project, made, open.rounds, inForce, now),
    open: {
      rounds: open.rounds
        .slice(0, MOST_LISTED)
        .map(({ openedAt, ...one }) => ({ ...one, openedAt: isoOf(openedAt) })),
      more: open.more || open.rounds.length > MOST_LISTED,
    },
    proposal:
      proposal === null
        ? null
        : {
            version: waiting.version,
            table: proposal.table,
            by: proposal.by,
            at: proposal.at,
            expiresAt: isoOf(expiryOf(proposal)),
            effectiveFrom: proposal.effectiveFrom,
            openRounds: proposal.openRounds,
            note: proposal.note,
            acknowledged: proposal.acknowledged,
            changes: proposal.changes,
            canConfirm: mayConfirm(proposal, caller.accountId, now),
          },
    twoPeople,
    rerouting: job !== null,
  };
}

/** Those that the rules carry and those that are kept, newest first. */
function versionsOf(
  { approvalPolicies }: ProjectRules,
  made: readonly KeptPolicy[],
  rounds: readonly OpenRoundRow[],
  inForce: ApprovalPolicy,
  now: Millis,
): PolicyView['versions'] {
  const known = new Map(made.map((one) => [one.policy.version, one]));
  const all = new Map(
    [...made.map(({ policy }) => policy), ...approvalPolicies].map((one) => [one.version, one]),
  );
  return [...all.values()]
    .sort((a, b) => b.version - a.version)
    .map((policy) => {
      const kept = known.get(policy.version);
      return {
        version: policy.version,
        effectiveFrom: policy.effectiveFrom,
        state: stateOf(policy, inForce, now),
        origin: originOf(policy),
        by: kept?.by ?? null,
        confirmedBy: kept?.confirmedBy ?? null,
        at: kept?.at ?? null,
        changes: kept?.changes ?? [],
        note: kept?.note ?? '',
        acknowledged: kept?.acknowledged ?? [],
        openRounds: rounds.filter(({ version }) => version === policy.version).length,
      };
    });
}

function stateOf(
  policy: ApprovalPolicy,
  inForce: ApprovalPolicy,
  now: Millis,
): 'past' | 'inForce' | 'coming' {
  if (policy.version === inForce.version) return 'inForce';
  return Date.parse(policy.effectiveFrom) > now ? 'coming' : 'past';
}
