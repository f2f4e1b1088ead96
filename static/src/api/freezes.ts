import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Every freeze of the site, with what new ones can be made of. */
export const readFreezes = (): Promise<AnswerOf<'freezes.list'>> => callResolver('freezes.list', {});

/** What a freeze would do before it is saved; nothing is written. */
export const checkFreeze = (request: RequestOf<'freezes.check'>): Promise<AnswerOf<'freezes.check'>> =>
  callResolver('freezes.check', request);

/** Puts a freeze in force; refused as STALE when somebody else saved it meanwhile. */
export const saveFreeze = (request: RequestOf<'freezes.save'>): Promise<AnswerOf<'freezes.save'>> =>
  callResolver('freezes.save', request);

export const retireFreeze = (request: RequestOf<'freezes.retire'>): Promise<AnswerOf<'freezes.retire'>> =>
  callResolver('freezes.retire', request);

/** Changes that were let through a freeze, newest first, a page at a time. */
export const readExceptions = (cursor: string | null): Promise<AnswerOf<'freezes.exceptions'>> =>
  callResolver('freezes.exceptions', { cursor });
