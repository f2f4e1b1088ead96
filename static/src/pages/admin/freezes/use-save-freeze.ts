import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Freeze, FreezesView } from '../../../../../src/contract/freezes';
import { AnswerFailed } from '../../../api/answer-failed';
import { faultsOf } from '../../../api/faults-of';
import { readFreezes, retireFreeze, saveFreeze } from '../../../api/freezes';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';
import type { KeptEdit } from '../use-kept-edit';
import { freezeIdOf } from './draft';
import { FREEZES_KEY } from './keys';

const words = text.freezes.editor;
const versionIn = (view: FreezesView, id: string) =>
  view.freezes.find(({ freeze }) => freeze.id === id)?.version ?? 0;

/** Saving and retiring, and what to do when somebody else was faster. `id` null: a new freeze. `saved` gets the id it has then. */
export function useSaveFreeze(
  id: string | null,
  view: FreezesView,
  edit: KeptEdit<Freeze>,
  saved: (id: string) => void,
) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const show = (next: FreezesView) => client.setQueryData(FREEZES_KEY, next);
  const taken = view.freezes.map(({ freeze }) => freeze.id);
  const save = useMutation({
    mutationFn: async ({ notify }: { notify: boolean }) => {
      const freeze = {
        ...edit.draft,
        name: edit.draft.name.trim(),
        id: id ?? freezeIdOf(edit.draft.name, taken),
      };
      return { id: freeze.id, view: await saveFreeze({ freeze, version: edit.base, notify }) };
    },
    onSuccess: (answer) => {
      show(answer.view);
      edit.drop();
      announce(words.wasSaved);
      saved(answer.id);
    },
  });
  const retire = useMutation({
    mutationFn: () => retireFreeze({ id: id ?? '', version: edit.base }),
    onSuccess: (next) => {
      show(next);
      edit.drop();
      announce(words.wasRetired(edit.draft.name));
    },
  });
  const again = useMutation({
    mutationFn: async (_whose: 'theirs' | 'mine') => readFreezes(),
    onSuccess: (next, whose) => {
      show(next);
      save.reset();
      retire.reset();
      if (whose === 'theirs') edit.drop();
      else edit.rebase(versionIn(next, id ?? ''));
      announce(whose === 'theirs' ? words.wasDropped : words.isRebased);
    },
  });
  const stale = [save.error, retire.error].some((one) => one instanceof AnswerFailed && one.code === 'STALE');
  const faults = faultsOf(save.error);
  return {
    save: (notify: boolean) => save.mutate({ notify }),
    retire: () => retire.mutate(),
    takeTheirs: () => again.mutate('theirs'),
    keepMine: () => again.mutate('mine'),
    forget: () => save.reset(),
    saving: save.isPending,
    retiring: retire.isPending,
    stale: stale && id !== null,
    /** What the back end found wrong, with places. */
    faults,
    error:
      (stale && id !== null) || faults.length > 0 ? again.error : (save.error ?? retire.error ?? again.error),
  };
}
