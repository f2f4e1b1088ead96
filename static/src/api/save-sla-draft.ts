import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Keeps a draft. STALE when somebody else saved it meanwhile. */
export const saveSlaDraft = (request: RequestOf<'sla.saveDraft'>): Promise<AnswerOf<'sla.saveDraft'>> =>
  callResolver('sla.saveDraft', request);
