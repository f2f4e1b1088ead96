import type { Team } from '../../contract/teams';
import { sameContent } from '../../domain/provisioning/hash';
import type { ProjectRules, RulesInForce, TeamRules } from '../../domain/rules/types';
import { readFields } from '../../jira/config/read-fields';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { changeRules, projectIn, readRules, withProject } from '../rules/change-rules';
import { teamsView } from './list-teams';
import { recomputeForTeams } from './recompute-for-teams';
import { candidatesOf, readTeamOptions } from './team-field';

/** Saves Steward's record of a team: its name, lead, members and calendar. Saving the same again changes nothing. */
export const saveTeam: UseCase<'teams.save'> = async (deps, { projectId, team }, caller) => {
  await refuseForeign(deps, projectId, team);
  const wanted: TeamRules = {
    name: team.name,
    lead: team.lead,
    members: [...new Set(team.members)],
    calendar: team.calendar,
  };
  let moved = false;
  const rules = await changeRules(deps, caller.accountId, (before) => {
    const project = projectIn(before, projectId);
    refuseTeam(before, project, team);
    const present = project.teams?.[team.id];
    moved = (present?.calendar ?? null) !== wanted.calendar;
    if (present !== undefined && sameContent(present, wanted)) return Promise.resolve(null);
    return Promise.resolve({
      rules: withProject(before, { ...project, teams: { ...project.teams, [team.id]: wanted } }),
      record: { subjects: [projectId], kind: 'team saved', data: { team: team.id, ...wanted } },
    });
  });
  if (moved) await recomputeForTeams(deps, rules, projectId, caller);
  return teamsView(deps, rules, projectId);
};

/** Removes a team's record; the field and its values stay as they are. Removing what isn't there is no error. */
export const removeTeam: UseCase<'teams.remove'> = async (deps, { projectId, id }, caller) => {
  let moved = false;
  const rules = await changeRules(deps, caller.accountId, (before) => {
    const project = projectIn(before, projectId);
    const { [id]: gone, ...teams } = project.teams ?? {};
    moved = gone !== undefined && gone.calendar !== null;
    if (gone === undefined) return Promise.resolve(null);
    return Promise.resolve({
      rules: withProject(before, { ...project, teams }),
      record: { subjects: [projectId], kind: 'team removed', data: { team: id, name: gone.name } },
    });
  });
  if (moved) await recomputeForTeams(deps, rules, projectId, caller);
  return teamsView(deps, rules, projectId);
};

function refuseTeam(rules: RulesInForce, { teams = {} }: ProjectRules, team: Team): void {
  if (team.calendar !== null && !Object.hasOwn(rules.calendars, team.calendar))
    throw bad(
      'team.calendar',
      `There is no calendar "${team.calendar}".`,
      'Choose one of the calendars, or none: then the goal’s own calendar counts.',
    );
  const namesake = Object.entries(teams).find(
    ([id, one]) => id !== team.id && one.name.toLowerCase() === team.name.toLowerCase(),
  );
  if (namesake)
    throw bad('team.name', `There is already a team called "${team.name}".`, 'Give this one another name.');
}

/** A team is a value of the mapped field; one that no ticket can have would hold nothing. */
async function refuseForeign(
  deps: Pick<Deps, 'jira' | 'store'>,
  projectId: string,
  team: Team,
): Promise<void> {
  const project = projectIn(await readRules(deps), projectId);
  if (project.teamField === undefined)
    throw new Refusal(
      'CONFLICT',
      'No field says which team holds a ticket yet.',
      'Choose the team field of this project first, or have Steward make one.',
    );
  const field = candidatesOf(await readFields(deps.jira)).find(({ id }) => id === project.teamField);
  const options = field === undefined ? null : await readTeamOptions(deps, project, field);
  if (options !== null && !options.some(({ id }) => id === team.id))
    throw bad(
      'team.id',
      `"${team.id}" is no value of the field "${field?.name ?? ''}" in this project.`,
      'Add the team as an option of that field in Jira, then choose it here.',
    );
}

const bad = (path: string, message: string, remedy: string): Refusal =>
  new Refusal('BAD_INPUT', `${path}: ${message}`, remedy, { issues: [{ path, message, remedy }] });
