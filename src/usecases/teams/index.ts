import { listTeams } from './list-teams';
import { mapTeamField } from './map-team-field';
import { removeTeam, saveTeam } from './save-team';

/** Teams of a project, by resolver name; all of them need the right to configure rules. */
export const TEAMS = {
  'teams.list': listTeams,
  'teams.save': saveTeam,
  'teams.remove': removeTeam,
  'teams.mapField': mapTeamField,
} as const;
