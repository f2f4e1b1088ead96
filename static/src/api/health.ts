import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** How Steward itself is: schedules, queues, dead letters, checks, points and errors. */
export const readHealth = (): Promise<AnswerOf<'health.view'>> => callResolver('health.view', {});

/** Sends a test message through each queue. */
export const measureQueues = (): Promise<AnswerOf<'health.measure'>> => callResolver('health.measure', {});

/** Sends one dead letter again, or all of a kind. */
export const retryLetters = (request: RequestOf<'health.retry'>): Promise<AnswerOf<'health.retry'>> =>
  callResolver('health.retry', request);

export const discardLetter = (request: RequestOf<'health.discard'>): Promise<AnswerOf<'health.discard'>> =>
  callResolver('health.discard', request);
