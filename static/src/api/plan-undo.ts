import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What undoing practices would remove and restore, and what stays. */
export const planUndo = (request: RequestOf<'admin.planUndo'>): Promise<AnswerOf<'admin.planUndo'>> =>
  callResolver('admin.planUndo', request);
