import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Edits that nobody has saved, and the version that they began from. */
interface Kept<T> {
  readonly draft: T;
  readonly base: number;
}

/**
 * Something in memory on top of what is saved. Edits are kept while the page is open, whatever screen is shown; closing the
 * page with some of them warns. `kind` and `id` name it; `same` says whether there is anything to save.
 */
export function useKeptEdit<T>(
  [kind, id]: readonly [kind: string, id: string],
  saved: T,
  version: number,
  same: (one: T, other: T) => boolean,
) {
  const client = useQueryClient();
  const [edit, setEdit] = useState<Kept<T> | null>(() => client.getQueryData<Kept<T>>([kind, id]) ?? null);
  useEffect(() => {
    client.setQueryDefaults([kind], { gcTime: Infinity });
    if (edit) client.setQueryData([kind, id], edit);
    else client.removeQueries({ queryKey: [kind, id] });
  }, [client, kind, id, edit]);
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
    change: (draft: T) => setEdit(same(saved, draft) ? null : { draft, base }),
    rebase: (next: number) => setEdit((now) => now && { ...now, base: next }),
    drop: () => {
      setEdit(null);
      // What is saved may be shown elsewhere at once: then the effect above never runs.
      client.removeQueries({ queryKey: [kind, id] });
    },
  };
}
export type KeptEdit<T> = ReturnType<typeof useKeptEdit<T>>;
