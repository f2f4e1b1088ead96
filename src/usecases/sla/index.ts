import { activate } from './activate';
import { checkDraft } from './check-draft';
import { listPolicies } from './list-policies';
import { activationPlanResult, planActivation } from './plan-activation';
import { viewVocabulary } from './read-vocabulary';
import { retirePolicy } from './retire';
import { discardDraft, saveDraft } from './save-draft';
import { saveSettings, viewSettings } from './settings';
import { tryDraft } from './try-draft';
import { viewPolicy } from './view-policy';

/** What admins do with the policies of a project, by resolver name; all of it needs the right to configure rules. */
export const SLA = {
  'sla.policies': listPolicies,
  'sla.vocabulary': viewVocabulary,
  'sla.policy': viewPolicy,
  'sla.check': checkDraft,
  'sla.saveDraft': saveDraft,
  'sla.discardDraft': discardDraft,
  'sla.try': tryDraft,
  'sla.planActivation': planActivation,
  'sla.activationPlan': activationPlanResult,
  'sla.activate': activate,
  'sla.retire': retirePolicy,
  'sla.settings': viewSettings,
  'sla.saveSettings': saveSettings,
} as const;
