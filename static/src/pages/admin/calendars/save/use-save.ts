import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CalendarView } from '../../../../../../src/contract/calendars';
import { AnswerFailed } from '../../../../api/answer-failed';
import { readCalendar, saveCalendar } from '../../../../api/calendars';
import { faultsOf } from '../../../../api/faults-of';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';
import { calendarKey, CALENDARS_KEY } from '../keys';
import type { useEdit } from './use-edit';
import type { WhenRequest } from './when';

const words = text.calendars.save;

/** Saving, and what to do when somebody else saved meanwhile. `saved` gets the calendar as it is then. */
export function useSave(
  id: string | null,
  edit: ReturnType<typeof useEdit>,
  saved: (view: CalendarView) => void,
) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const show = (view: CalendarView) => client.setQueryData(calendarKey(view.summary.id), view);
  const save = useMutation({
    mutationFn: ({ base, ...when }: WhenRequest & { base: number }) =>
      saveCalendar({
        id,
        baseVersion: base,
        name: edit.draft.name.trim(),
        definition: edit.draft.definition,
        ...when,
      }),
    onSuccess: (view) => {
      show(view);
      void client.invalidateQueries({ queryKey: CALENDARS_KEY });
      edit.drop();
      announce(words.wasSaved(view.summary.version));
      saved(view);
    },
  });
  const stale = id !== null && save.error instanceof AnswerFailed && save.error.code === 'STALE';
  const takeTheirs = useMutation({
    mutationFn: () => readCalendar(id ?? ''),
    onSuccess: (view) => {
      show(view);
      edit.drop();
      save.reset();
      announce(words.wasDropped);
    },
  });
  const keepMine = useMutation({
    mutationFn: () => readCalendar(id ?? ''),
    onSuccess: (view) => {
      show(view);
      edit.rebase(view.summary.version);
      save.reset();
      announce(words.isRebased);
    },
  });
  const faults = faultsOf(save.error);
  return {
    save: (when: WhenRequest) => save.mutate({ ...when, base: edit.base }),
    forget: () => save.reset(),
    saving: save.isPending || takeTheirs.isPending || keepMine.isPending,
    stale,
    takeTheirs: () => takeTheirs.mutate(),
    keepMine: () => keepMine.mutate(),
    /** What the back end found wrong, with places. */
    faults,
    error: (stale || faults.length > 0 ? null : save.error) ?? takeTheirs.error ?? keepMine.error,
  };
}
