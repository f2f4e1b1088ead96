import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Which practice would help a project next, from its own tickets. */
export const readReadiness = (request: RequestOf<'admin.readiness'>): Promise<AnswerOf<'admin.readiness'>> =>
  callResolver('admin.readiness', request);
