import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Excuses a miss, or takes the excuse back; both carry a reason and need the permission for it. */
export const excuseBreach = (request: RequestOf<'clocks.excuse'>): Promise<AnswerOf<'clocks.excuse'>> =>
  callResolver('clocks.excuse', request);
