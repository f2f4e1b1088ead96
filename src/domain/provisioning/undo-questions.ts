import type { MadeOf } from './made';
import { statusesBack } from './undo-statuses-back';
import type { UndoBase, UndoInput } from './undo-types';
import { viewOf, type Held, type UndoView } from './undo-view';

/** A question to Jira: how many issues match; its key is what the answer is found under. */
export interface Question {
  readonly key: string;
  readonly jql: string;
}

const text = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const number = (fieldId: string): string => fieldId.replace('customfield_', '');

export const issuesOfProject = (projectId: string): Question => ({
  key: `project:${projectId}`,
  jql: `project = ${projectId}`,
});
export const issuesOfType = (typeId: string): Question => ({
  key: `type:${typeId}`,
  jql: `issuetype = ${typeId}`,
});
export const issuesOfTypeHere = (projectId: string, typeId: string): Question => ({
  key: `typeHere:${typeId}`,
  jql: `project = ${projectId} AND issuetype = ${typeId}`,
});
export const issuesInStatus = (projectId: string, typeId: string, statusId: string): Question => ({
  key: `status:${typeId}:${statusId}`,
  jql: `project = ${projectId} AND issuetype = ${typeId} AND status = ${statusId}`,
});
export const issuesWithField = (fieldId: string): Question => ({
  key: `field:${fieldId}`,
  jql: `cf[${number(fieldId)}] is not EMPTY`,
});
export const issuesWithFieldHere = (projectId: string, fieldId: string): Question => ({
  key: `fieldHere:${fieldId}`,
  jql: `project = ${projectId} AND cf[${number(fieldId)}] is not EMPTY`,
});
export const issuesWithOption = (fieldId: string, optionId: string): Question => ({
  key: `option:${optionId}`,
  jql: `cf[${number(fieldId)}] = ${optionId}`,
});
export const issuesWithLink = (id: string, name: string): Question => ({
  key: `linkType:${id}`,
  jql: `issueLinkType = ${text(name)}`,
});
/** Jira Service Management keeps the request type in a field of its own. */
export function requestsOfType(base: UndoBase, made: MadeOf<'requestType'>): Question {
  const field = base.fields.find((one) => one.customType === 'com.atlassian.servicedesk:vp-origin');
  const clause = field ? `cf[${number(field.id)}]` : '"Request Type"';
  return {
    key: `requestType:${made.id}`,
    jql: `project = ${base.project.id} AND ${clause} = ${text(made.name)}`,
  };
}

/** Everything about issues that the plan depends on: asked once each, and nothing that is not there any more. */
export function questionsOf(input: UndoInput, base: UndoBase): Question[] {
  const view = viewOf(input, base);
  const project = base.project.id;
  // What somebody counts on stays whatever the numbers are.
  const mayGo = ({ made }: Held<MadeOf<'type' | 'field' | 'linkType'>>) =>
    view.neededBy(made.kind, made.id) === null;
  const there = new Set([...base.types.map((type) => type.id), ...base.fields.map((field) => field.id)]);
  const all = [
    ...view
      .of('type')
      .filter(mayGo)
      .map(({ made }) => ({ on: made.id, ask: issuesOfType(made.id) })),
    ...view.of('type').map(({ made }) => ({ on: made.id, ask: issuesOfTypeHere(project, made.id) })),
    ...view
      .of('typeInScheme')
      .map(({ made }) => ({ on: made.typeId, ask: issuesOfTypeHere(project, made.typeId) })),
    ...view
      .of('field')
      .filter(mayGo)
      .map(({ made }) => ({ on: made.id, ask: issuesWithField(made.id) })),
    ...[
      ...view.of('field').map(({ made }) => made.id),
      ...view.of('fieldContext').map(({ made }) => made.fieldId),
      ...view.of('fieldInScheme').map(({ made }) => made.fieldId),
    ].map((fieldId) => ({ on: fieldId, ask: issuesWithFieldHere(project, fieldId) })),
    ...view
      .of('fieldOption')
      .map(({ made }) => ({ on: made.fieldId, ask: issuesWithOption(made.fieldId, made.id) })),
  ].flatMap(({ on, ask }) => (there.has(on) ? [ask] : []));
  const links = view
    .of('linkType')
    .filter(mayGo)
    .flatMap(({ made }) => {
      const found = base.linkTypes.find((type) => type.id === made.id);
      return found ? [issuesWithLink(found.id, found.name)] : [];
    });
  const requests = view
    .of('requestType')
    .flatMap(({ made }) => [requestsOfType(base, made), issuesOfTypeHere(project, made.typeId)]);
  const whole = view.of('workflowScheme').length > 0 ? [issuesOfProject(project)] : [];
  return distinct([...whole, ...all, ...links, ...requests, ...inStatuses(view)]);
}

const inStatuses = (view: UndoView): Question[] =>
  statusesBack(view).map(({ typeId, from }) => issuesInStatus(view.base.project.id, typeId, from));

const distinct = (questions: readonly Question[]): Question[] => [
  ...new Map(questions.map((question) => [question.key, question])).values(),
];
