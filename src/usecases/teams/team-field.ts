import type { SiteField } from '../../domain/provisioning/site';
import type { ProjectRules } from '../../domain/rules/types';
import { readContexts, readOptions } from '../../jira/config/read-fields';
import type { Deps } from '../deps';

const SELECT = 'com.atlassian.jira.plugin.system.customfieldtypes:select';
/** Jira's own field of Atlassian teams, as sites have it now and as older ones do. */
const TEAM: readonly string[] = [
  'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team',
  'com.atlassian.teams:rm-teams-custom-field-team',
];
export const isTeamType = (customType: string | null): boolean =>
  customType !== null && TEAM.includes(customType);

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: 'team' | 'select';
}

/** The fields whose value can name the team that holds a ticket. */
export const candidatesOf = (fields: readonly SiteField[]): Candidate[] =>
  fields
    .flatMap(({ id, name, customType }): Candidate[] => {
      if (customType === SELECT) return [{ id, name, kind: 'select' }];
      return isTeamType(customType) ? [{ id, name, kind: 'team' }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Work types that the project's practices look after. */
export const typesOf = ({ practices }: ProjectRules): string[] => [
  ...new Set(practices.flatMap(({ issueTypeIds }) => issueTypeIds)),
];

/**
 * What the field can say in this project. Null: Jira doesn't tell (teams are not listed). A call for the contexts, one
 * more for each of them.
 */
export async function readTeamOptions(
  deps: Pick<Deps, 'jira'>,
  project: ProjectRules,
  field: Candidate,
): Promise<readonly { readonly id: string; readonly name: string }[] | null> {
  if (field.kind === 'team') return null;
  const contexts = await readContexts(deps.jira, field.id, project.projectId, typesOf(project));
  const ids = [...new Set(contexts.flatMap(({ contextId }) => contextId ?? []))];
  const options = (await Promise.all(ids.map((id) => readOptions(deps.jira, field.id, id)))).flat();
  return options.map(({ id, value }) => ({ id, name: value }));
}
