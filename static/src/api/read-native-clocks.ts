import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Jira's own SLAs of a request and where they differ from ours. */
export const readNativeClocks = (request: RequestOf<'clocks.native'>): Promise<AnswerOf<'clocks.native'>> =>
  callResolver('clocks.native', request);
