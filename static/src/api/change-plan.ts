import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Gives answers to the questionnaire, all in one go. */
export const answerQuestions = (request: RequestOf<'change.answer'>): Promise<AnswerOf<'change.answer'>> =>
  callResolver('change.answer', request);

/** Sets the level by hand; to the computed one: takes that back. */
export const overrideLevel = (request: RequestOf<'change.override'>): Promise<AnswerOf<'change.override'>> =>
  callResolver('change.override', request);

/** Moves the planned window; refused as STALE when it is no longer the one that was seen. */
export const moveChange = (request: RequestOf<'change.move'>): Promise<AnswerOf<'change.move'>> =>
  callResolver('change.move', request);

/** Past changes that are most like this one. */
export const readSimilar = (issueId: string): Promise<AnswerOf<'change.similar'>> =>
  callResolver('change.similar', { issueId });

/** What the planned window collides with, and the freezes it meets. */
export const readConflicts = (issueId: string): Promise<AnswerOf<'change.conflicts'>> =>
  callResolver('change.conflicts', { issueId });

/** Takes note of a grade 3 conflict, for these two windows. */
export const acknowledgeConflict = (
  request: RequestOf<'change.acknowledge'>,
): Promise<AnswerOf<'change.acknowledge'>> => callResolver('change.acknowledge', request);

/** Lets the change through a freeze, for this content and this window. */
export const exceptFreeze = (request: RequestOf<'change.except'>): Promise<AnswerOf<'change.except'>> =>
  callResolver('change.except', request);

/** Where the change would fit in the next 90 days, as long as it is planned now. */
export const findSlots = (issueId: string): Promise<AnswerOf<'change.slots'>> =>
  callResolver('change.slots', { issueId, minutes: null, from: null });
