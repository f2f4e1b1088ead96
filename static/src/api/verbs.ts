import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Withdraws, cancels, rejects, holds, resumes, reschedules or extends a change. */
export const doVerb = (request: RequestOf<'change.do'>): Promise<AnswerOf<'change.do'>> =>
  callResolver('change.do', request);

/** Closes a change with how it ended. */
export const closeChange = (request: RequestOf<'change.close'>): Promise<AnswerOf<'change.close'>> =>
  callResolver('change.close', request);

/** How a change can be said to have ended. */
export const readOutcomes = (issueId: string): Promise<AnswerOf<'change.outcomes'>> =>
  callResolver('change.outcomes', { issueId });

/** Makes a copy of a change, without its window and votes. The same request never makes a second one. */
export const cloneChange = (request: RequestOf<'change.clone'>): Promise<AnswerOf<'change.clone'>> =>
  callResolver('change.clone', request);

/** Corrects when the work began or ended. */
export const correctActual = (request: RequestOf<'change.actual'>): Promise<AnswerOf<'change.actual'>> =>
  callResolver('change.actual', request);
