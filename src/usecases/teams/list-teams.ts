import type { TeamsView } from '../../contract/teams';
import type { RulesInForce } from '../../domain/rules/types';
import { readFields } from '../../jira/config/read-fields';
import type { Deps, UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { candidatesOf, readTeamOptions } from './team-field';

/** The teams of a project, and the field that says which of them holds a ticket. */
export const listTeams: UseCase<'teams.list'> = async (deps, { projectId }) =>
  teamsView(deps, await readRules(deps), projectId);

export async function teamsView(
  deps: Pick<Deps, 'jira'>,
  rules: RulesInForce,
  projectId: string,
  byHand: readonly string[] = [],
): Promise<TeamsView> {
  const project = projectIn(rules, projectId);
  const candidates = candidatesOf(await readFields(deps.jira));
  const mapped = candidates.find(({ id }) => id === project.teamField);
  const options = mapped === undefined ? null : await readTeamOptions(deps, project, mapped);
  const teams = Object.entries(project.teams ?? {}).map(([id, team]) => ({
    id,
    name: team.name,
    lead: team.lead,
    members: [...team.members],
    calendar: team.calendar,
  }));
  // A field that was deleted since is shown by its id, so that it can be mapped anew.
  const field =
    project.teamField === undefined
      ? null
      : { id: project.teamField, name: mapped?.name ?? project.teamField };
  return {
    projectId,
    field,
    candidates,
    teams: teams.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    unknown: (options ?? []).filter(({ id }) => !teams.some((team) => team.id === id)),
    calendars: Object.entries(rules.calendars).map(([id, versions]) => ({
      id,
      name: versions.at(-1)?.name ?? id,
    })),
    ...(byHand.length > 0 && { byHand: [...byHand] }),
  };
}
