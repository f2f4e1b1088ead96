import type { TemplateView } from '../../contract/templates';
import { canLock, formOf, TEMPLATE_FIELDS } from '../../domain/templates/fields';
import { readCreateOptions } from '../../jira/config/read-create-fields';
import { JiraError } from '../../jira/errors';
import type { RulesInForce } from '../../domain/rules/types';
import { sealedFieldName } from '../change/read-change';
import type { Deps } from '../deps';
import { changesIn, idOfField } from './practice-of';

/** The fields that templates of a project can fill in, with the options that Jira offers for them. One call. */
export async function templateFields(
  deps: Pick<Deps, 'jira' | 'log'>,
  rules: RulesInForce,
  projectId: string,
): Promise<TemplateView['fields']> {
  const { practice, issueType } = changesIn(rules, projectId);
  const offered = await offeredOptions(deps, projectId, issueType);
  return TEMPLATE_FIELDS.flatMap((field): TemplateView['fields'] => {
    const id = idOfField(practice, field);
    const form = formOf(field);
    if (id === null || form === null) return [];
    const options = form === 'option' ? (offered.get(id) ?? []) : [];
    return [{ field, name: sealedFieldName(field), form, lockable: canLock(field), options }];
  });
}

/** By field id. Nothing where Jira doesn't tell: options can be written, then. */
async function offeredOptions(
  { jira, log }: Pick<Deps, 'jira' | 'log'>,
  projectId: string,
  issueType: string,
): Promise<ReadonlyMap<string, string[]>> {
  try {
    const fields = await readCreateOptions(jira, projectId, issueType);
    return new Map(fields.map(({ fieldId, options }) => [fieldId, options.map(({ name }) => name)]));
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    log.error('templates.options', error, { projectId });
    return new Map();
  }
}
