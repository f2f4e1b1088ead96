import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Declares a change an emergency, for an incident or a coded reason. */
export const declareEmergency = (request: RequestOf<'change.declare'>): Promise<AnswerOf<'change.declare'>> =>
  callResolver('change.declare', request);

/** Makes it an ordinary change again. */
export const undeclareEmergency = (
  request: RequestOf<'change.undeclare'>,
): Promise<AnswerOf<'change.undeclare'>> => callResolver('change.undeclare', request);

/** Records an approval that was told over the phone, for the content that was read out. */
export const phoneIn = (request: RequestOf<'change.phoneIn'>): Promise<AnswerOf<'change.phoneIn'>> =>
  callResolver('change.phoneIn', request);

/** The named approver says whether that approval was theirs. */
export const confirmPhone = (
  request: RequestOf<'change.confirmPhone'>,
): Promise<AnswerOf<'change.confirmPhone'>> => callResolver('change.confirmPhone', request);

/** Opens the gate without an approval. */
export const breakGlass = (request: RequestOf<'change.breakGlass'>): Promise<AnswerOf<'change.breakGlass'>> =>
  callResolver('change.breakGlass', request);
