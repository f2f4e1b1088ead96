import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Starts exactly the plan that was shown; refused (STALE or CONFLICT) when the site has changed since. */
export const applyPlan = (request: RequestOf<'admin.apply'>): Promise<AnswerOf<'admin.apply'>> =>
  callResolver('admin.apply', request);
