import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Who decided what in a project, with the figures then and now. */
export const readDecisions = (request: RequestOf<'admin.decisions'>): Promise<AnswerOf<'admin.decisions'>> =>
  callResolver('admin.decisions', request);
