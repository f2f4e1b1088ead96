import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The teams of a project, and the field that names the one that holds a ticket. */
export const readTeams = (projectId: string): Promise<AnswerOf<'teams.list'>> =>
  callResolver('teams.list', { projectId });

export const saveTeam = (request: RequestOf<'teams.save'>): Promise<AnswerOf<'teams.save'>> =>
  callResolver('teams.save', request);

export const removeTeam = (request: RequestOf<'teams.remove'>): Promise<AnswerOf<'teams.remove'>> =>
  callResolver('teams.remove', request);

export const mapTeamField = (request: RequestOf<'teams.mapField'>): Promise<AnswerOf<'teams.mapField'>> =>
  callResolver('teams.mapField', request);
