import { checkDraft } from './check-draft';
import { boardHistory } from './history';
import { retireBoard, saveBoard } from './save-board';
import { listBoards } from './view-boards';

/** What the admin page asks about boards. */
export const BOARDS = {
  'boards.list': listBoards,
  'boards.check': checkDraft,
  'boards.save': saveBoard,
  'boards.retire': retireBoard,
  'boards.history': boardHistory,
} as const;
