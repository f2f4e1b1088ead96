import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Starts to mend exactly these differences. */
export const repairDrift = (request: RequestOf<'admin.repair'>): Promise<AnswerOf<'admin.repair'>> =>
  callResolver('admin.repair', request);
