import type { ApprovalPolicy } from '../../contract/approval-policy';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import type { Write } from '../../store/transaction';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { changeRules, projectIn, readRules, withProject } from '../rules/change-rules';
import { lookAt, refuseErrors } from './check-draft';
import { openRoundsOf } from './open-rounds';
import { policyOf, stalePolicy } from './policy-draft';
import { carried, keepVersion, versionsIn } from './policy-versions';
import type { Candidate } from './proposals';

interface By {
  readonly by: string;
  /** Null: it took one person. */
  readonly confirmedBy: string | null;
  /** Written in the same transaction; `at` is its instant. */
  readonly together: (at: string) => readonly Write[];
}

/**
 * Makes the next version of a project's policy. Rounds that are open stay under their version; those that open from its effective
 * date on are judged by it.
 * @throws Refusal BAD_INPUT for an error of the linter or a date that can't be, STALE when another version was made meanwhile,
 * CONFLICT when it changes nothing or the rules would outgrow their record
 */
export async function putInForce(
  deps: Deps,
  projectId: string,
  candidate: Candidate,
  { by, confirmedBy, together }: By,
): Promise<RulesInForce> {
  const { changes } = await refuseUnfit(deps, projectId, candidate);
  const { rounds } = await openRoundsOf(deps, projectId);
  const inUse = new Set(rounds.map(({ version }) => version));
  const { note, openRounds, acknowledged } = candidate;
  return changeRules(deps, confirmedBy ?? by, (rules, at) => {
    const project = projectIn(rules, projectId);
    const now = Date.parse(at);
    const { newest } = versionsIn(project, now);
    if (newest.version !== candidate.basedOn) throw stalePolicy(false);
    const effectiveFrom = dateOf(candidate, project, now);
    const policy = policyOf({ ...newest, version: newest.version + 1 }, candidate.table, effectiveFrom);
    const policies = [...project.approvalPolicies, policy];
    const made = { by, confirmedBy, at, changes, note, acknowledged };
    return Promise.resolve({
      rules: withProject(rules, { ...project, approvalPolicies: carried(policies, inUse, now) }),
      record: {
        subjects: [projectId],
        kind: 'approval policy activated',
        data: {
          policy: policy.id,
          policyVersion: policy.version,
          effectiveFrom,
          openRounds,
          proposedBy: by,
          confirmedBy,
          changes,
          note,
          acknowledged,
        },
      },
      together: [
        ...together(at),
        keepVersion(deps, projectId, { policy, ...made }),
        ...asAdopted(deps, project),
      ],
    });
  });
}

/** What adopting made is kept with the first version that follows it: until then the rules carry it. */
const asAdopted = (deps: Deps, { projectId, approvalPolicies }: ProjectRules): Write[] =>
  approvalPolicies
    .filter(({ origin }) => origin === undefined)
    .slice(-1)
    .map((policy) =>
      keepVersion(deps, projectId, {
        policy,
        by: null,
        confirmedBy: null,
        at: policy.effectiveFrom,
        changes: [],
        note: '',
        acknowledged: [],
      }),
    );

/** What can be known before it is made, so that a proposal is refused as early. Gives what it changes, in words. */
export async function refuseUnfit(
  deps: Deps,
  projectId: string,
  candidate: Candidate,
): Promise<{ readonly changes: string[]; readonly policy: ApprovalPolicy }> {
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const now = deps.clock.now();
  const { newest } = versionsIn(project, now);
  if (newest.version !== candidate.basedOn) throw stalePolicy(false);
  const policy = policyOf(
    { ...newest, version: newest.version + 1 },
    candidate.table,
    dateOf(candidate, project, now),
  );
  const acknowledged = candidate.acknowledged.map(({ id }) => id);
  const { findings, changes } = await lookAt(deps, rules, project, policy, { acknowledged, people: true });
  refuseErrors(findings);
  if (changes.length === 0)
    throw new Refusal(
      'CONFLICT',
      'The draft says the same as the newest version, so there is nothing to activate.',
      'Change it first, or discard the draft.',
    );
  return { changes, policy };
}

/** From when on it serves: ISO instant. */
function dateOf({ effectiveFrom: asked, openRounds }: Candidate, project: ProjectRules, now: Millis): string {
  const { newest } = versionsIn(project, now);
  const at = asked === null ? now : Date.parse(asked);
  const refuse = (message: string, remedy: string): Refusal =>
    new Refusal('BAD_INPUT', `effectiveFrom: ${message}`, remedy, {
      issues: [{ path: 'effectiveFrom', message }],
    });
  if (at < now)
    throw refuse(
      'This date has passed, and a new version never rewrites the past.',
      'Choose now or a later day.',
    );
  if (at > now && openRounds === 'reroute')
    throw refuse(
      'Open rounds can’t follow a version that is not in force yet.',
      'Let it take effect now, or leave open rounds as they are.',
    );
  if (at < Date.parse(newest.effectiveFrom))
    throw refuse(
      `Version ${newest.version} begins on ${newest.effectiveFrom}, which is later, and would take over then.`,
      'Choose that very date, and the new version takes its place; or a later one.',
    );
  return new Date(at).toISOString();
}
