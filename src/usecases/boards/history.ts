import type { UseCase } from '../deps';
import { BOARD, boardRecord } from './board-record';

/** Every version of a board with who saved it, newest first. One query. */
export const boardHistory: UseCase<'boards.history'> = async ({ store }, { boardId }) => {
  const versions = await store.config.history(BOARD, boardId, boardRecord);
  return { versions: versions.map(({ version, at, by, value }) => ({ version, at, by, ...value })) };
};
