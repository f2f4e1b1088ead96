import type { TemplateContent } from '../../contract/templates';
import { valueText } from '../../domain/approvals/value-text';
import { formOf, TEMPLATE_FIELDS } from '../../domain/templates/fields';
import { findVisible, readIssue } from '../../jira/read-issue';
import { subtasksOf } from '../../jira/subtasks';
import { resultInForce } from '../risk/result-in-force';
import { sealedFieldName } from '../change/read-change';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { findPractice, mappedFields } from '../rules/find-practice';
import { changesIn, idOfField } from './practice-of';
import { templateFields } from './template-fields';

const BLANK: TemplateContent = {
  name: '',
  description: '',
  summary: '',
  fields: [],
  tasks: [],
  maxLevel: 'Low',
  freezeExempt: false,
};
const MOST_TASKS = 30;
const MOST_TEXT = 10_000;

/** What a new template begins with: nothing, or what a change says that is closed and went well. Nothing is saved. */
export const startTemplate: UseCase<'template.start'> = async (deps, { projectId, issueKey }) => {
  const rules = await readRules(deps);
  const fields = await templateFields(deps, rules, projectId);
  if (issueKey === null) {
    const changeType = fields.find(({ field }) => field === 'changeType');
    const standard = changeType?.options.find((one) => one.toLowerCase() === 'standard');
    const filled =
      standard === undefined ? [] : [{ field: 'changeType', mode: 'locked' as const, value: standard }];
    return { content: { ...BLANK, fields: filled }, fields, left: [] };
  }
  return { ...(await takenFrom(deps, projectId, issueKey)), fields };
};

async function takenFrom(
  deps: Deps,
  projectId: string,
  issueKey: string,
): Promise<{ readonly content: TemplateContent; readonly left: string[] }> {
  const rules = await readRules(deps);
  const { practice } = changesIn(rules, projectId);
  const id = await findVisible(deps.jira, issueKey.trim());
  if (id === null)
    throw new Refusal('NOT_FOUND', `${issueKey} does not exist or you cannot see it.`, 'Check the key.');
  const wanted = ['description', 'subtasks', 'attachment', ...mappedFields(rules, projectId)];
  const issue = await readIssue(deps.jira, id, wanted);
  const found = findPractice(rules, issue.projectId, issue.issueTypeId);
  if (issue.projectId !== projectId || found?.practice.practice !== 'change-enablement')
    throw new Refusal(
      'CONFLICT',
      `${issue.key} is no change of this project.`,
      'Name a change of this project.',
    );
  const state = await deps.store.issues.get(id);
  const result = state === null ? null : resultInForce(state.results)?.result;
  if (state?.phase !== 'closed' || (result !== 'successful' && result !== 'withIssues'))
    throw new Refusal(
      'CONFLICT',
      `${issue.key} is not closed as successful.`,
      'Templates are made of changes that went well.',
    );
  const left: string[] = [];
  const fields = TEMPLATE_FIELDS.flatMap((field): TemplateContent['fields'] => {
    const fieldId = idOfField(practice, field);
    const raw = fieldId === null ? null : issue.raw[fieldId];
    const value = valueText(raw ?? null, field);
    if (value === '' || formOf(field) === null) return [];
    if (value.length > MOST_TEXT) {
      left.push(`${sealedFieldName(field)} is too long`);
      return [];
    }
    return [{ field, mode: field === 'service' ? 'mandatory' : 'default', value }];
  });
  const tasks = subtasksOf(issue).filter(({ summary }) => summary !== '');
  if (tasks.length > MOST_TASKS) left.push(`Tasks after the first ${MOST_TASKS}`);
  if (Array.isArray(issue.raw['attachment']) && issue.raw['attachment'].length > 0) left.push('Attachments');
  return {
    content: {
      ...BLANK,
      name: issue.summary.slice(0, 120),
      summary: issue.summary,
      fields,
      tasks: tasks.slice(0, MOST_TASKS).map(({ summary }) => ({ summary, required: true })),
      maxLevel: state.assessments.at(-1)?.level ?? 'Low',
    },
    left,
  };
}
