import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Votes as in an earlier round on exactly the same content; refused as STALE when it was edited since. */
export const confirmUnchanged = (
  request: RequestOf<'change.resubmit'>,
): Promise<AnswerOf<'change.resubmit'>> => callResolver('change.resubmit', request);

/** Steps aside from the whole round. */
export const recuse = (request: RequestOf<'change.recuse'>): Promise<AnswerOf<'change.recuse'>> =>
  callResolver('change.recuse', request);

/** Takes somebody's ballot out of the count. */
export const strikeBallot = (request: RequestOf<'change.strike'>): Promise<AnswerOf<'change.strike'>> =>
  callResolver('change.strike', request);

/** Gives somebody a seat in a stage. */
export const joinStage = (request: RequestOf<'change.join'>): Promise<AnswerOf<'change.join'>> =>
  callResolver('change.join', request);

/** Gives the seat of somebody absent to somebody else. */
export const standIn = (request: RequestOf<'change.standIn'>): Promise<AnswerOf<'change.standIn'>> =>
  callResolver('change.standIn', request);

/** Confirms that somebody without a vote has left. */
export const confirmDeparture = (request: RequestOf<'change.depart'>): Promise<AnswerOf<'change.depart'>> =>
  callResolver('change.depart', request);

/** Lets somebody approve who had a part in the change. */
export const clearExclusion = (request: RequestOf<'change.clear'>): Promise<AnswerOf<'change.clear'>> =>
  callResolver('change.clear', request);

/** Ticks a condition of an approval off. */
export const meetCondition = (
  request: RequestOf<'change.condition'>,
): Promise<AnswerOf<'change.condition'>> => callResolver('change.condition', request);
