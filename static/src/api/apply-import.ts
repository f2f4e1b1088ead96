import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Starts exactly the import that was shown. */
export const applyImport = (request: RequestOf<'config.import'>): Promise<AnswerOf<'config.import'>> =>
  callResolver('config.import', request);
