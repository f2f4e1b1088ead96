import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Boards that the viewer sits on, leads changes for or may audit. */
export const readMyBoards = (): Promise<AnswerOf<'cab.boards'>> => callResolver('cab.boards', {});

export const readMeetings = (request: RequestOf<'cab.list'>): Promise<AnswerOf<'cab.list'>> =>
  callResolver('cab.list', request);

export const callMeeting = (request: RequestOf<'cab.call'>): Promise<AnswerOf<'cab.call'>> =>
  callResolver('cab.call', request);

/** A meeting as it is now, or "unchanged" where nothing was done since the version that is known. */
export const readMeeting = (request: RequestOf<'cab.meeting'>): Promise<AnswerOf<'cab.meeting'>> =>
  callResolver('cab.meeting', request);

/** Done once for each act id, however often it is sent. */
export const actInMeeting = (request: RequestOf<'cab.act'>): Promise<AnswerOf<'cab.act'>> =>
  callResolver('cab.act', request);

export const pullItem = (request: RequestOf<'cab.pull'>): Promise<AnswerOf<'cab.pull'>> =>
  callResolver('cab.pull', request);

/** Votes on changes of a meeting, each answered for itself. */
export const voteInMeeting = (request: RequestOf<'cab.vote'>): Promise<AnswerOf<'cab.vote'>> =>
  callResolver('cab.vote', request);

export const readMinutes = (meetingId: string): Promise<AnswerOf<'cab.minutes'>> =>
  callResolver('cab.minutes', { meetingId });
