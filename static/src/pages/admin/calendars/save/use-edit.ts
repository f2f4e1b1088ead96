import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sameDraft, type CalendarDraft } from '../draft';

/** Edits that nobody has saved, and the version that they began from. */
export interface CalendarEdit {
  readonly draft: CalendarDraft;
  readonly base: number;
}
const KIND = 'calendar-edit';

/**
 * The calendar in memory on top of what is saved. Edits are kept while the page is open, whatever screen is shown; closing
 * the page with some of them warns. `key` is the calendar's id, or a word for a new one.
 */
export function useEdit(key: string, saved: CalendarDraft, version: number) {
  const client = useQueryClient();
  const [edit, setEdit] = useState<CalendarEdit | null>(
    () => client.getQueryData<CalendarEdit>([KIND, key]) ?? null,
  );
  useEffect(() => {
    client.setQueryDefaults([KIND], { gcTime: Infinity });
    if (edit) client.setQueryData([KIND, key], edit);
    else client.removeQueries({ queryKey: [KIND, key] });
  }, [client, key, edit]);
  const unsaved = edit !== null;
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  const base = edit?.base ?? version;
  return {
    draft: edit?.draft ?? saved,
    unsaved,
    base,
    change: (draft: CalendarDraft) => setEdit(sameDraft(saved, draft) ? null : { draft, base }),
    rebase: (next: number) => setEdit((now) => now && { ...now, base: next }),
    drop: () => setEdit(null),
  };
}
