import { moduleAri } from '../../../core/types';
import type { InstalledApp } from '../../../core/types';
import type { JiraContext } from '../../context';

/**
 * Rule keys of apps. Atlassian documents `forge:expression-validator`, `forge:expression-condition` and `forge:workflow-post-function`.
 * For a validator with a function no key is documented: `forge:workflow-validator` is this site's assumption, NOT VERIFIED on a real one.
 * Whoever attaches a rule has to take the key from GET /workflows/capabilities, so that the assumption stays in this line.
 */
export const validatorRuleKey = (validator: InstalledApp['validators'][number]): string =>
  validator.functionKey === undefined ? 'forge:expression-validator' : 'forge:workflow-validator';

/** Parameters of a rule of an app, as documented; `key` is the ARI of the module. */
export const APP_RULE_PARAMETERS: readonly string[] = ['key', 'config', 'id', 'disabled', 'tag'];

export interface ForgeRule {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly ruleKey: string;
  readonly ruleType: 'Validator';
}

/** The rules that the installed app offers. */
export function forgeRules(context: JiraContext): ForgeRule[] {
  const { app } = context;
  if (!app) return [];
  return app.validators.map((validator) => ({
    id: moduleAri(app, validator.key),
    name: validator.name,
    description: validator.description,
    ruleKey: validatorRuleKey(validator),
    ruleType: 'Validator',
  }));
}
