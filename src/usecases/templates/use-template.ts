import type { RequestOf } from '../../contract/resolvers';
import type { ChangeTemplate } from '../../contract/templates';
import type { PracticeRules } from '../../domain/rules/types';
import { formOf, wireValue } from '../../domain/templates/fields';
import { sealedFieldName } from '../change/read-change';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { makeTasks } from './make-tasks';
import { makeOwnChange } from './own-change';
import { changesIn, idOfField } from './practice-of';
import { readRecord, type TemplateRecord } from './template-record';

type Asked = RequestOf<'template.use'>;

/**
 * Makes a change from a template, as the person who asks: its fields filled in, its window set, its tasks under it, and where it came
 * from written into its ledger. The same request never makes a second one.
 */
export const useTemplate: UseCase<'template.use'> = async (deps, request, { accountId }) => {
  const { projectId, id, summary } = request;
  const [rules, { value }] = await Promise.all([readRules(deps), readRecord(deps, projectId, id)]);
  const template = usable(value, request.version);
  const { practice, issueType } = changesIn(rules, projectId);
  const issue = await makeOwnChange(
    deps,
    {
      projectId,
      issueType,
      summary,
      fields: { ...fieldsOf(practice, template, request.values), ...windowOf(practice, request) },
      request: request.request,
      of: { kind: 'template', templateId: id, version: template.version },
    },
    accountId,
  );
  const summaries = template.tasks.map((task) => task.summary);
  const tasksMissing = await makeTasks(deps, projectId, issue.id, summaries);
  return { issueId: issue.id, issueKey: issue.key, tasksMissing };
};

function usable({ inForce }: TemplateRecord, version: number): ChangeTemplate {
  if (inForce?.status !== 'active')
    throw new Refusal(
      'CONFLICT',
      inForce === null
        ? 'This template is not approved yet.'
        : `This template is ${inForce.status}${inForce.why === null ? '' : `: ${inForce.why.text}`}.`,
      'Plan an ordinary change, or ask a change manager.',
    );
  if (inForce.template.version !== version)
    throw new Refusal(
      'STALE',
      `Version ${inForce.template.version} of this template is in force now.`,
      'Open it again and look at what is different.',
    );
  return inForce.template;
}

/** The window is asked for each time. */
function windowOf(practice: PracticeRules, { start, end }: Asked): Readonly<Record<string, unknown>> {
  if (start >= end) throw bad('The planned end is not after the planned start.', 'end');
  const { plannedStart, plannedEnd } = practice.fields;
  const inJira = (at: string): string => new Date(at).toISOString().replace('Z', '+0000');
  return {
    ...(plannedStart !== undefined && { [plannedStart]: inJira(start) }),
    ...(plannedEnd !== undefined && { [plannedEnd]: inJira(end) }),
  };
}

function fieldsOf(
  practice: PracticeRules,
  { fields }: ChangeTemplate,
  values: Asked['values'],
): Readonly<Record<string, unknown>> {
  const given = new Map(values.map(({ field, value }) => [field, value.trim()]));
  for (const field of given.keys())
    if (fields.find((one) => one.field === field)?.mode === 'locked' || formOf(field) === null)
      throw bad(`“${sealedFieldName(field)}” can’t be changed here: the template locks it.`, field);
  const extra = [...given.keys()]
    .filter((field) => !fields.some((one) => one.field === field))
    .map((field) => ({ field, mode: 'default' as const, value: '' }));
  return Object.fromEntries(
    [...fields, ...extra].flatMap(({ field, mode, value }) => {
      const text = mode === 'locked' ? value : (given.get(field) ?? (mode === 'default' ? value : ''));
      const id = idOfField(practice, field);
      if (mode === 'mandatory' && text === '') throw bad(`“${sealedFieldName(field)}” is missing.`, field);
      if (text === '') return [];
      if (formOf(field) === 'number' && !/^\d{1,9}$/.test(text))
        throw bad(`“${sealedFieldName(field)}” takes a whole number.`, field);
      if (id !== null) return [[id, wireValue(field, text)]];
      if (mode === 'locked') throw notMapped(field);
      return [];
    }),
  );
}

const bad = (message: string, path: string): Refusal =>
  new Refusal('BAD_INPUT', message, 'Nothing was made.', { issues: [{ path, message }] });

const notMapped = (field: string): Refusal =>
  new Refusal(
    'CONFLICT',
    `This project has no field “${sealedFieldName(field)}”, which the template locks.`,
    'Ask an administrator to repair the adoption, or a change manager to edit the template.',
  );
