import { textOf } from './fields/text-of';
import { JiraError } from '../context';
import { isRecord } from './fields/field-kind';
import type { JiraContext } from '../context';
import type { IssueType, Project } from '../entities';

/** The project and the type that a new issue names, by id or key or name; one 400 for both when something is wrong. */
export function readProjectAndType(
  context: JiraContext,
  fields: Readonly<Record<string, unknown>>,
): { project: Project; type: IssueType } {
  const errors: Record<string, string> = {};
  const project = readProject(context, fields['project'], errors);
  const type = project ? readType(context, project, fields['issuetype'], errors) : undefined;
  if (!project && fields['issuetype'] === undefined) errors['issuetype'] = 'Specify an issue type';
  if (!project || !type) throw new JiraError(400, [], errors);
  return { project, type };
}
function readProject(
  context: JiraContext,
  input: unknown,
  errors: Record<string, string>,
): Project | undefined {
  const projects = context.tables.table('projects');
  if (isRecord(input)) {
    const found =
      input['id'] !== undefined
        ? projects.get(textOf(input['id']))
        : projects.by('key', String(input['key']))[0];
    if (found && !found.archived) return found;
  }
  errors['project'] =
    input === undefined || input === null
      ? 'Specify a valid project ID or key'
      : isRecord(input)
        ? 'valid project is required'
        : 'data was not an object';
  return undefined;
}
function readType(
  context: JiraContext,
  project: Project,
  input: unknown,
  errors: Record<string, string>,
): IssueType | undefined {
  const scheme = context.tables.table('issueTypeSchemes').get(project.issueTypeSchemeId);
  const types = (scheme?.issueTypeIds ?? []).flatMap(
    (id) => context.tables.table('issueTypes').get(id) ?? [],
  );
  if (isRecord(input)) {
    const found = types.find((type) =>
      input['id'] !== undefined ? type.id === textOf(input['id']) : type.name === input['name'],
    );
    if (found) return found;
  }
  errors['issuetype'] =
    input === undefined || input === null
      ? 'Specify an issue type'
      : isRecord(input)
        ? 'Specify a valid issue type'
        : 'data was not an object';
  return undefined;
}
