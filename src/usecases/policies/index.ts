import type { ResolverName } from '../../contract/resolvers';
import type { UseCase } from '../deps';
import { activatePolicyDraft, confirmPolicy, dropPolicyProposal } from './activate-policy';
import { checkPolicy } from './check-draft';
import { discardPolicyDraft, savePolicy } from './edit-draft';
import { lastReplay, startReplay } from './replay-job';
import { tryPolicy } from './try-policy';
import { confirmTwoPeople, dropTwoPeople, proposeTwoPeople, viewTwoPeople } from './two-people';
import { viewPolicyCost } from './view-cost';
import { viewPolicy } from './view-policy';
import { viewPolicyVocabulary } from './vocabulary';

type PolicyNames = Extract<ResolverName, `policies.${string}`>;

/** Approval policies on the admin page; all of it needs the right to configure rules. */
export const POLICIES: { readonly [N in PolicyNames]: UseCase<N> } = {
  'policies.view': viewPolicy,
  'policies.vocabulary': viewPolicyVocabulary,
  'policies.check': checkPolicy,
  'policies.saveDraft': savePolicy,
  'policies.discardDraft': discardPolicyDraft,
  'policies.try': tryPolicy,
  'policies.activate': activatePolicyDraft,
  'policies.confirm': confirmPolicy,
  'policies.dropProposal': dropPolicyProposal,
  'policies.twoPeople': viewTwoPeople,
  'policies.proposeTwoPeople': proposeTwoPeople,
  'policies.confirmTwoPeople': confirmTwoPeople,
  'policies.dropTwoPeople': dropTwoPeople,
  'policies.replay': startReplay,
  'policies.replayResult': lastReplay,
  'policies.cost': viewPolicyCost,
};
