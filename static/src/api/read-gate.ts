import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The project's gate: mode, whether it is attached, what it would have refused. */
export const readGate = (request: RequestOf<'admin.gate'>): Promise<AnswerOf<'admin.gate'>> =>
  callResolver('admin.gate', request);
