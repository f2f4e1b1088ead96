import { withoutVersion } from '../../domain/provisioning/versions';
import { sameContent } from '../../domain/provisioning/hash';
import type { RulesInForce } from '../../domain/rules/types';
import type { SlaPolicy } from '../../domain/sla/types';
import type { SlaVocabulary } from '../../contract/sla-admin';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { projectIn } from '../rules/change-rules';
import { latestWith } from '../rules/latest';
import { diffPolicies, type PolicyChange } from './diff-policies';
import { checksOf, refuseErrors } from './lint-policy';
import { namesIn } from './names';
import { readDraft } from './read-draft';
import { readVocabulary } from './read-vocabulary';

export interface NextVersion {
  /** The version as it would be. */
  readonly version: SlaPolicy;
  /** The latest version so far. */
  readonly before: SlaPolicy | null;
  readonly draftVersion: number;
  readonly changes: PolicyChange[];
  readonly vocabulary: SlaVocabulary;
}

/**
 * The version that activating the draft would make, with what it changes.
 * @param effectiveFrom ISO instant
 * @throws Refusal NOT_FOUND without a draft, BAD_INPUT when the linter finds an error, CONFLICT when it changes nothing
 */
export async function nextVersion(
  deps: Pick<Deps, 'jira' | 'store' | 'clock'>,
  rules: RulesInForce,
  projectId: string,
  policyId: string,
  effectiveFrom: string,
): Promise<NextVersion> {
  const project = projectIn(rules, projectId);
  const { draft } = await readDraft(deps, projectId, policyId);
  if (draft === null)
    throw new Refusal(
      'NOT_FOUND',
      'This policy has no draft, so there is nothing to activate.',
      'Edit the policy and save the draft first.',
    );
  const vocabulary = await readVocabulary(deps, rules, project);
  refuseErrors(draft.value, checksOf(vocabulary, rules, project, deps.clock.now()));
  const before = latestWith(project.slaPolicies, policyId);
  const version: SlaPolicy = {
    ...draft.value,
    version: (before?.version ?? 0) + 1,
    effectiveFrom,
    origin: 'admin',
  };
  if (before !== null && sayTheSame(before, version))
    throw new Refusal(
      'CONFLICT',
      'The draft says the same as the version in force, so there is nothing to activate.',
      'Change it first, or discard the draft.',
    );
  const changes = diffPolicies(before, draft.value, namesIn(vocabulary, rules, projectId));
  return { version, before, draftVersion: draft.version, changes, vocabulary };
}

/** Whose policy it is makes no difference to what it says; being retired does. */
const sayTheSame = (a: SlaPolicy, b: SlaPolicy): boolean => sameContent(plain(a), plain(b));
const plain = ({ origin: _, ...policy }: SlaPolicy): object => withoutVersion(policy);
