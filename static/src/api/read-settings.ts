import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Proposed settings for adopting practices in a project, with the reasons. */
export const readSettings = (request: RequestOf<'admin.settings'>): Promise<AnswerOf<'admin.settings'>> =>
  callResolver('admin.settings', request);
