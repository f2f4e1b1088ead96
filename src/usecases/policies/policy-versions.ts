import type { ApprovalPolicy } from '../../contract/approval-policy';
import { acknowledgement } from '../../contract/policies';
import { policyInForce } from '../../domain/policy/in-force';
import type { ProjectRules } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import * as z from '../../shape';
import { storedPolicy } from '../../store/policy-schema';
import type { Write } from '../../store/transaction';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';

/** The rules in force carry so many versions of a project's policy besides those that open rounds are judged by. */
export const VERSIONS_IN_FORCE = 6;

const KIND = 'approval-policy';
const idOf = (version: number): string => String(version).padStart(8, '0');

const kept = z.object({
  policy: storedPolicy,
  /** Null: adopting made it. */
  by: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  at: z.string(),
  changes: z.array(z.string()),
  note: z.string(),
  acknowledged: z.array(acknowledgement),
});
/** A version as it is kept for good: who made it, who confirmed it, and what differs, in words. */
export type KeptPolicy = z.infer<typeof kept>;

/** The version in force, and the newest one, which may come later. @throws Refusal NOT_ADOPTED when the project has no policy */
export function versionsIn(
  { approvalPolicies }: Pick<ProjectRules, 'approvalPolicies'>,
  now: Millis,
): { readonly inForce: ApprovalPolicy; readonly newest: ApprovalPolicy } {
  const [first, ...others] = approvalPolicies;
  if (first === undefined)
    throw new Refusal(
      'NOT_ADOPTED',
      'This project has no approval policy, because it has not adopted change enablement.',
      'Adopt change enablement first: it brings a policy to begin with.',
    );
  const newest = others.reduce((best, one) => (one.version > best.version ? one : best), first);
  return { inForce: policyInForce(approvalPolicies, now) ?? first, newest };
}

/**
 * The versions that the rules go on carrying: the newest few, the one in force, those to come, and those that open rounds are judged
 * by. The others are kept as records, and in the older versions of the rules.
 */
export function carried(
  policies: readonly ApprovalPolicy[],
  inUse: ReadonlySet<number>,
  now: Millis,
): ApprovalPolicy[] {
  const newest = [...policies].sort((a, b) => b.version - a.version).slice(0, VERSIONS_IN_FORCE);
  const inForce = policyInForce(policies, now);
  return policies.filter(
    (one) =>
      newest.includes(one) ||
      one === inForce ||
      inUse.has(one.version) ||
      Date.parse(one.effectiveFrom) > now,
  );
}

/** Keeps a version for good, for the transaction that makes it. */
export const keepVersion = ({ store }: Pick<Deps, 'store'>, projectId: string, version: KeptPolicy): Write =>
  store.records.write(KIND, projectId, idOf(version.policy.version), version.at, version);

/** The versions that were made here, newest first, at most a hundred; `sure` are read by key, since lists lag behind writes. */
export async function readVersions(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  sure: readonly number[],
): Promise<KeptPolicy[]> {
  const [{ records }, own] = await Promise.all([
    store.records.list(KIND, projectId, kept, { newestFirst: true }),
    store.records.getMany(KIND, projectId, sure.map(idOf), kept),
  ]);
  const all = [...records, ...own.flatMap((one) => one ?? [])].map(({ body }) => body);
  return [...new Map(all.map((one) => [one.policy.version, one])).values()].sort(
    (a, b) => b.policy.version - a.policy.version,
  );
}
