import { APP_RULE_PARAMETERS, forgeRules } from './app-rules';
import { notKnown } from '../../errors';
import { RULES_NOT_HERE, systemRule } from './system-rules';
import { wrong } from './findings';
import type { ConditionGroupInput, RuleInput, TransitionInput } from './schema';
import type { Finding } from './findings';
import type { JiraContext } from '../../context';
import type { SystemRule } from './system-rules';

/** Checks every rule of a transition: known key, right place, right parameters, things that they name exist. */
export function checkRules(context: JiraContext, transition: TransitionInput): Finding[] {
  const at = (rules: readonly RuleInput[], type: SystemRule['ruleType']): Finding[] =>
    rules.flatMap((rule) => checkRule(context, rule, type, transition));
  return [
    ...at(transition.validators ?? [], 'Validator'),
    ...at(conditionsOf(transition.conditions), 'Condition'),
    ...at(transition.actions ?? [], 'Function'),
    ...at(transition.transitionScreen ? [transition.transitionScreen] : [], 'Screen'),
    ...(transition.triggers ?? []).map((rule) =>
      wrong(
        'TRIGGER',
        'UNKNOWN_RULE_KEY',
        `The trigger ${rule.ruleKey} is not known.`,
        where(rule, transition),
      ),
    ),
  ];
}

/** All conditions of a group and the groups in it. */
export function conditionsOf(group: ConditionGroupInput | null | undefined): RuleInput[] {
  return group ? [...(group.conditions ?? []), ...(group.conditionGroups ?? []).flatMap(conditionsOf)] : [];
}
const where = (rule: RuleInput, transition: TransitionInput): NonNullable<Finding['elementReference']> => ({
  ...(rule.id === undefined ? {} : { ruleId: rule.id }),
  ...(transition.id === undefined ? {} : { transitionId: transition.id }),
});

function checkRule(
  context: JiraContext,
  rule: RuleInput,
  type: SystemRule['ruleType'],
  transition: TransitionInput,
): Finding[] {
  const refuse = (code: string, message: string): Finding[] => [
    wrong('RULE', code, message, where(rule, transition)),
  ];
  const parameters = rule.parameters ?? {};
  if (rule.ruleKey.startsWith('forge:')) return checkAppRule(context, rule, type, refuse);
  if (RULES_NOT_HERE.includes(rule.ruleKey)) throw notKnown(`the workflow rule ${rule.ruleKey}`);
  const known = systemRule(rule.ruleKey);
  if (!known) return refuse('UNKNOWN_RULE_KEY', `The rule key ${rule.ruleKey} is not known.`);
  if (known.ruleType !== type)
    return refuse('INVALID_RULE_TYPE', `The rule ${rule.ruleKey} is a ${known.ruleType}, not a ${type}.`);
  if (transition.type === 'INITIAL' && !known.initial)
    return refuse(
      'RULE_NOT_ALLOWED_ON_INITIAL_TRANSITION',
      `The rule ${rule.ruleKey} can't be used on the initial transition.`,
    );
  const missing = known.required.filter((name) => parameters[name] === undefined);
  if (missing.length > 0)
    return refuse(
      'MISSING_RULE_PARAMETER',
      `The rule ${rule.ruleKey} lacks the parameters ${missing.join(', ')}.`,
    );
  const odd = Object.keys(parameters).filter(
    (name) => !known.required.includes(name) && !known.optional.includes(name),
  );
  if (odd.length > 0)
    return refuse('UNKNOWN_RULE_PARAMETER', `The rule ${rule.ruleKey} has no parameters ${odd.join(', ')}.`);
  return namedThings(context, rule)
    .filter(({ found }) => !found)
    .flatMap(({ what }) => refuse('INVALID_RULE_PARAMETER', `${rule.ruleKey}: ${what} does not exist.`));
}

/** A rule of an app must be of an installed app's module (its ARI) and carry the key that capabilities give for it. */
function checkAppRule(
  context: JiraContext,
  rule: RuleInput,
  type: SystemRule['ruleType'],
  refuse: (code: string, message: string) => Finding[],
): Finding[] {
  const parameters = rule.parameters ?? {};
  const known = forgeRules(context).find((entry) => entry.id === parameters['key']);
  if (!known)
    return refuse(
      'UNKNOWN_APP_RULE',
      `No installed app has a workflow rule ${parameters['key'] ?? '(no key)'}.`,
    );
  if (known.ruleKey !== rule.ruleKey || known.ruleType !== type)
    return refuse(
      'INVALID_RULE_TYPE',
      `The rule ${known.name} is a ${known.ruleType} with the key ${known.ruleKey}.`,
    );
  const odd = Object.keys(parameters).filter((name) => !APP_RULE_PARAMETERS.includes(name));
  if (odd.length > 0)
    return refuse('UNKNOWN_RULE_PARAMETER', `Rules of apps have no parameters ${odd.join(', ')}.`);
  if ((parameters['config'] ?? '').length > 32 * 1024)
    return refuse('RULE_CONFIGURATION_TOO_LONG', 'The configuration of the rule is longer than 32 KB.');
  return [];
}

/** What a rule's parameters point at, and whether it is there. */
function namedThings(context: JiraContext, rule: RuleInput): { what: string; found: boolean }[] {
  const parameters = rule.parameters ?? {};
  const list = (name: string): string[] =>
    (parameters[name] ?? '')
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== '');
  const named = (
    name: string,
    words: string,
    exists: (id: string) => boolean,
  ): { what: string; found: boolean }[] =>
    list(name).map((id) => ({ what: `the ${words} ${id}`, found: exists(id) }));
  const { tables } = context;
  const field = (id: string): boolean => tables.table('fields').get(id) !== undefined;
  return [
    ...named('screenId', 'screen', (id) => tables.table('screens').get(id) !== undefined),
    ...named('groupIds', 'group', (id) => tables.table('groups').get(id) !== undefined),
    ...named('groupsExemptFromValidation', 'group', (id) => tables.table('groups').get(id) !== undefined),
    ...named('roleIds', 'role', (id) => tables.table('projectRoles').get(id) !== undefined),
    ...[
      'fieldsRequired',
      'fieldKey',
      'fieldId',
      'date1FieldKey',
      'date2FieldKey',
      'allowUserCustomFields',
      'denyUserCustomFields',
      'groupCustomFields',
      'sourceFieldKey',
      'targetFieldKey',
      'field',
    ].flatMap((name) => named(name, 'field', field)),
  ];
}
