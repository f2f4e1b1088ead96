import type { SiteRule, SiteWorkflow } from './site';

/** Rules that apps hang on transitions name the app and the module that they are from, whatever its environment. */
const isSteward = (rule: Pick<SiteRule, 'parameters'>, appId: string): boolean =>
  (rule.parameters['key'] ?? '').startsWith(`ari:cloud:ecosystem::extension/${appId}/`);

/** Whether a rule of Steward's stands anywhere in a workflow. */
export const hasStewardRules = (workflow: Pick<SiteWorkflow, 'transitions'>, appId: string): boolean =>
  workflow.transitions.some(({ validators }) => validators.some((rule) => isSteward(rule, appId)));

/** The workflow's transitions without Steward's validators; everything else in them is as it was. */
export const withoutStewardRules = (workflow: SiteWorkflow, appId: string): SiteWorkflow => ({
  ...workflow,
  transitions: workflow.transitions.map((transition) => {
    const validators = transition.validators.filter((rule) => !isSteward(rule, appId));
    return { ...transition, validators, raw: { ...transition.raw, validators } };
  }),
});
