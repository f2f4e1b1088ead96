import type { RequestOf } from '../../contract/resolvers';
import { publishedAdoption } from '../../domain/provisioning';
import { sameContent } from '../../domain/provisioning/hash';
import type { RulesInForce } from '../../domain/rules/types';
import { retryOnConflict, writeTogether, type Write } from '../../store/transaction';
import { agendaWrite } from '../upkeep/agenda';
import { publishAdoption } from '../admin/put-rules';
import type { Caller, Deps, UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { draftChange, readPolicyDraft, stalePolicy, type PolicyDraft } from './policy-draft';
import {
  proposalChange,
  readProposal,
  refuseConfirming,
  type Candidate,
  type KeptProposal,
} from './proposals';
import { putInForce, refuseUnfit } from './put-in-force';
import { startReroute } from './reroute-job';
import { viewOf } from './view-policy';

/**
 * Puts the draft in force as the next version, or proposes it to a second person where activating takes two. The draft is taken away
 * in the same transaction.
 */
export const activatePolicyDraft: UseCase<'policies.activate'> = async (deps, request, caller) => {
  const { projectId, version } = request;
  const rules = await readRules(deps);
  projectIn(rules, projectId);
  const { draft, version: present } = await readPolicyDraft(deps, projectId);
  if (draft === null || present !== version) throw stalePolicy(draft === null);
  const candidate = candidateOf(draft, request);
  if (rules.twoPeople === true) {
    await propose(deps, projectId, candidate, { caller, draftVersion: version });
    return viewOf(deps, rules, projectId, caller);
  }
  const by = caller.accountId;
  const after = await putInForce(deps, projectId, candidate, {
    by,
    confirmedBy: null,
    together: (at) => [
      ...deps.store.config.writes(draftChange(projectId, version, null, by, at)),
      ...rerouteNote(deps, projectId, candidate),
    ],
  });
  return activated(deps, rules, after, projectId, candidate, caller);
};

/** A second person puts in force what somebody else has proposed. It is checked anew: people and rules may have changed. */
export const confirmPolicy: UseCase<'policies.confirm'> = async (deps, { projectId, version }, caller) => {
  const rules = await readRules(deps);
  projectIn(rules, projectId);
  const waiting = await readProposal(deps, projectId);
  const proposal = refuseConfirming(waiting, version, caller.accountId, deps.clock.now());
  // What was to begin on a day that has passed since begins now.
  const isPast = proposal.effectiveFrom !== null && Date.parse(proposal.effectiveFrom) < deps.clock.now();
  const candidate = { ...proposal, effectiveFrom: isPast ? null : proposal.effectiveFrom };
  const after = await putInForce(deps, projectId, candidate, {
    by: proposal.by,
    confirmedBy: caller.accountId,
    together: (at) => [
      ...deps.store.config.writes(proposalChange(projectId, version, null, caller.accountId, at)),
      ...rerouteNote(deps, projectId, candidate),
    ],
  });
  return activated(deps, rules, after, projectId, candidate, caller);
};

/** Takes a proposal back, by whoever: it becomes the draft again, unless there is another one. */
export const dropPolicyProposal: UseCase<'policies.dropProposal'> = async (
  deps,
  { projectId, version },
  caller,
) => {
  const rules = await readRules(deps);
  const by = caller.accountId;
  await retryOnConflict(async () => {
    const waiting = await readProposal(deps, projectId);
    if (waiting.proposal === null || waiting.version !== version) throw stalePolicy(true);
    const now = deps.clock.now();
    const at = new Date(now).toISOString();
    const { draft, version: drafted } = await readPolicyDraft(deps, projectId);
    const { table, acknowledged, basedOn } = waiting.proposal;
    const again = { table, acknowledged, basedOn, by: waiting.proposal.by, at };
    await writeTogether([
      ...deps.store.config.writes(proposalChange(projectId, version, null, by, at)),
      ...(draft === null ? deps.store.config.writes(draftChange(projectId, drafted, again, by, at)) : []),
      ...(await deps.store.projectAudit.writes(projectId, [
        {
          kind: 'approval policy proposal dropped',
          at: now,
          actor: by,
          data: { proposedBy: waiting.proposal.by, proposedAt: waiting.proposal.at },
        },
      ])),
    ]);
  });
  return viewOf(deps, rules, projectId, caller);
};

const candidateOf = (
  { table, acknowledged, basedOn }: PolicyDraft,
  { effectiveFrom, openRounds, note }: RequestOf<'policies.activate'>,
): Candidate => ({ table, acknowledged, basedOn, effectiveFrom, openRounds, note });

async function propose(
  deps: Deps,
  projectId: string,
  candidate: Candidate,
  { caller, draftVersion }: { readonly caller: Caller; readonly draftVersion: number },
): Promise<void> {
  const by = caller.accountId;
  const { changes, policy } = await refuseUnfit(deps, projectId, candidate);
  await retryOnConflict(async () => {
    const { draft, version } = await readPolicyDraft(deps, projectId);
    if (draft === null || version !== draftVersion) throw stalePolicy(draft === null);
    const waiting = await readProposal(deps, projectId);
    if (waiting.version === 0) await deps.store.config.prepare('approval-proposal', projectId);
    const now = deps.clock.now();
    const at = new Date(now).toISOString();
    const proposal: KeptProposal = { ...candidate, by, at, changes };
    await writeTogether([
      ...deps.store.config.writes(draftChange(projectId, draftVersion, null, by, at)),
      ...deps.store.config.writes(proposalChange(projectId, waiting.version, proposal, by, at)),
      ...(await deps.store.projectAudit.writes(projectId, [
        {
          kind: 'approval policy proposed',
          at: now,
          actor: by,
          data: {
            policy: policy.id,
            policyVersion: policy.version,
            effectiveFrom: candidate.effectiveFrom,
            openRounds: candidate.openRounds,
            replaces: waiting.proposal?.by ?? null,
            changes,
            note: candidate.note,
          },
        },
      ])),
    ]);
  });
}

/** Noted with the version itself: should the job not come about, the next upkeep begins it. */
const rerouteNote = (deps: Deps, projectId: string, { openRounds }: Candidate): Write[] =>
  openRounds === 'reroute' ? [agendaWrite(deps, { kind: 'reroute', projectId }, deps.clock.now())] : [];

/** The version is in force whether or not the job comes about: the next upkeep sees to it then. */
async function rerouteNow(deps: Deps, projectId: string, caller: Caller): Promise<void> {
  try {
    await startReroute(deps, projectId, caller);
  } catch (error) {
    deps.log.error('reroute.not-begun', error, { projectId });
  }
}

async function activated(
  deps: Deps,
  before: RulesInForce,
  after: RulesInForce,
  projectId: string,
  { openRounds }: Candidate,
  caller: Caller,
) {
  if (!sameContent(publishedAdoption(before), publishedAdoption(after))) await publishAdoption(deps);
  if (openRounds === 'reroute') await rerouteNow(deps, projectId, caller);
  return viewOf(deps, after, projectId, caller);
}
