import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Every way into implementation, and out of review, as the workflows of changes have them now. */
export const readGatePaths = (request: RequestOf<'gate.paths'>): Promise<AnswerOf<'gate.paths'>> =>
  callResolver('gate.paths', request);
