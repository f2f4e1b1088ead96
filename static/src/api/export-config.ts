import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The whole configuration as one sealed file. */
export const exportConfig = (request: RequestOf<'config.export'>): Promise<AnswerOf<'config.export'>> =>
  callResolver('config.export', request);
