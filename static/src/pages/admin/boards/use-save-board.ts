import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Board, BoardsAdminView } from '../../../../../src/contract/boards';
import { isStale } from '../../../api/answer-failed';
import { readBoards, retireBoard, saveBoard } from '../../../api/boards';
import { faultsOf } from '../../../api/faults-of';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';
import type { KeptEdit } from '../use-kept-edit';
import { boardIdOf } from './draft';
import { BOARDS_KEY } from './keys';

const words = text.cabBoards.editor;
const versionIn = (view: BoardsAdminView, id: string) =>
  view.boards.find(({ board }) => board.id === id)?.version ?? 0;

/** Saving and retiring, and what to do when somebody else was faster. `id` null: a new board. `saved` gets the id it has then. */
export function useSaveBoard(
  id: string | null,
  view: BoardsAdminView,
  edit: KeptEdit<Board>,
  saved: (id: string) => void,
) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const show = (next: BoardsAdminView) => {
    client.setQueryData(BOARDS_KEY, next);
    void client.invalidateQueries({ queryKey: ['board-history'] });
  };
  const taken = view.boards.map(({ board }) => board.id);
  const save = useMutation({
    mutationFn: async () => {
      const { draft } = edit;
      const board = { ...draft, name: draft.name.trim(), id: id ?? boardIdOf(draft.name, taken) };
      return { id: board.id, view: await saveBoard({ board, version: edit.base }) };
    },
    onSuccess: (answer) => {
      show(answer.view);
      edit.drop();
      announce(words.wasSaved);
      saved(answer.id);
    },
  });
  const retire = useMutation({
    mutationFn: () => retireBoard({ id: id ?? '', version: edit.base }),
    onSuccess: (next) => {
      show(next);
      edit.drop();
      announce(words.wasRetiredNow(edit.draft.name));
    },
  });
  const again = useMutation({
    mutationFn: async (_whose: 'theirs' | 'mine') => readBoards(),
    onSuccess: (next, whose) => {
      show(next);
      save.reset();
      retire.reset();
      if (whose === 'theirs') edit.drop();
      else edit.rebase(versionIn(next, id ?? ''));
      announce(whose === 'theirs' ? words.wasDropped : words.isRebased);
    },
  });
  const stale = id !== null && [save.error, retire.error].some(isStale);
  const faults = faultsOf(save.error);
  return {
    save: () => save.mutate(),
    retire: () => retire.mutate(),
    takeTheirs: () => again.mutate('theirs'),
    keepMine: () => again.mutate('mine'),
    forget: () => save.reset(),
    saving: save.isPending,
    retiring: retire.isPending,
    stale,
    /** What the back end found wrong, with places. */
    faults,
    error: stale || faults.length > 0 ? again.error : (save.error ?? retire.error ?? again.error),
  };
}
export type BoardActions = ReturnType<typeof useSaveBoard>;
