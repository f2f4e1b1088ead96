import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The policies of a project, and the chains among them. */
export const readSlaPolicies = (request: RequestOf<'sla.policies'>): Promise<AnswerOf<'sla.policies'>> =>
  callResolver('sla.policies', request);
