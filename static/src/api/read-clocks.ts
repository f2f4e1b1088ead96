import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The clocks of an issue and why its priority is what it is. */
export const readClocks = (request: RequestOf<'clocks.view'>): Promise<AnswerOf<'clocks.view'>> =>
  callResolver('clocks.view', request);
