import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The rules in force in a project, in words. */
export const readRules = (request: RequestOf<'admin.rules'>): Promise<AnswerOf<'admin.rules'>> =>
  callResolver('admin.rules', request);
