import { moduleAri } from '../../../core/types';
import { evaluateValidator } from '../../expressions/evaluate-validator';
import { modifiedFields } from './modified-fields';
import type { WorkflowRule } from '../../entities';
import type { Attempt } from './validators';

/** What a user sees when a rule gives no text of its own; the documents promise "the default error message" without its words. */
const DEFAULT_MESSAGE = (name: string): string =>
  `The workflow validator "${name}" did not allow this transition.`;

/**
 * Runs a validator of an app and returns why it refuses, null when it lets the transition pass.
 * A rule whose app isn't installed (or no longer declares it) is false, so it blocks the transition.
 * Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export async function runAppValidator(attempt: Attempt, rule: WorkflowRule): Promise<string | null> {
  const { app } = attempt.context;
  const ari = rule.parameters['key'] ?? '';
  const module = app?.validators.find((candidate) => moduleAri(app, candidate.key) === ari);
  if (!app || !module) return DEFAULT_MESSAGE(ari.split('/').at(-1) ?? ari);
  const config = readConfig(rule.parameters['config']);
  const overridden = typeof config['expression'] === 'string' ? config['expression'] : undefined;
  const expression = overridden ?? module.expression;
  if (expression !== undefined && module.functionKey === undefined) {
    const result = evaluateValidator(attempt, expression, config);
    if (result === true) return null;
    return typeof result === 'string' && result !== ''
      ? result
      : (module.errorMessage ?? DEFAULT_MESSAGE(module.name));
  }
  const answer = await app.callValidator(module.key, argumentOf(attempt, config));
  return answer.result ? null : answer.errorMessage || DEFAULT_MESSAGE(module.name);
}

function argumentOf(attempt: Attempt, configuration: Record<string, unknown>): Record<string, unknown> {
  const { context, caller, project, issue, original, changes, comments, transition } = attempt;
  const modified = original
    ? modifiedFields(context, caller, project, original, changes, comments)
    : undefined;
  return {
    issue: { key: issue.key },
    configuration,
    transition: {
      from: { id: original?.statusId ?? null },
      to: { id: transition.toStatusReference },
      ...(modified === undefined ? {} : { modifiedFields: modified }),
    },
  };
}

/** The saved configuration: a JSON object; anything else counts as none. */
function readConfig(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
