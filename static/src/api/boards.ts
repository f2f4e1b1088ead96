import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Every board of the site, with what new ones can be made of. */
export const readBoards = (): Promise<AnswerOf<'boards.list'>> => callResolver('boards.list', {});

/** What a board would do before it is saved; nothing is written. */
export const checkBoard = (request: RequestOf<'boards.check'>): Promise<AnswerOf<'boards.check'>> =>
  callResolver('boards.check', request);

/** Refused as STALE when somebody else saved it meanwhile. */
export const saveBoard = (request: RequestOf<'boards.save'>): Promise<AnswerOf<'boards.save'>> =>
  callResolver('boards.save', request);

export const retireBoard = (request: RequestOf<'boards.retire'>): Promise<AnswerOf<'boards.retire'>> =>
  callResolver('boards.retire', request);

export const readBoardHistory = (boardId: string): Promise<AnswerOf<'boards.history'>> =>
  callResolver('boards.history', { boardId });
