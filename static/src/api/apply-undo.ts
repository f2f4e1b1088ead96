import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Starts exactly the undo that was shown; refused (STALE) when the site has changed since. */
export const applyUndo = (request: RequestOf<'admin.undo'>): Promise<AnswerOf<'admin.undo'>> =>
  callResolver('admin.undo', request);
