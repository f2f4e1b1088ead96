import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What the last check of a project found. */
export const readDrift = (request: RequestOf<'admin.drift'>): Promise<AnswerOf<'admin.drift'>> =>
  callResolver('admin.drift', request);
