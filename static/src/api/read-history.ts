import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** A page of what happened to a project, newest first. */
export const readHistory = (request: RequestOf<'admin.history'>): Promise<AnswerOf<'admin.history'>> =>
  callResolver('admin.history', request);
