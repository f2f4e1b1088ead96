import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Makes the saved draft the next version. */
export const activateSla = (request: RequestOf<'sla.activate'>): Promise<AnswerOf<'sla.activate'>> =>
  callResolver('sla.activate', request);
