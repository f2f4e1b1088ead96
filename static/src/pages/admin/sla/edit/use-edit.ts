import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SlaPolicyView } from '../../../../../../src/contract/sla-admin';
import type { SlaDraft } from '../../../../../../src/contract/sla-policy';
import { savedDraft } from '../draft/blank';
import { editKey, keepEdits, type Edit } from './kept-edits';

const same = (one: SlaDraft | null, other: SlaDraft) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The draft in memory on top of what is saved. Edits are kept while the page is open, whatever screen is shown; closing
 * the page with some of them warns. `base` is the version of the saved draft that they began from.
 */
export function useEdit(view: SlaPolicyView) {
  const { projectId, policyId } = view;
  const client = useQueryClient();
  const [edit, setEdit] = useState<Edit | null>(
    () => client.getQueryData<Edit>(editKey(projectId, policyId)) ?? null,
  );
  useEffect(() => {
    keepEdits(client);
    if (edit) client.setQueryData(editKey(projectId, policyId), edit);
    else client.removeQueries({ queryKey: editKey(projectId, policyId) });
  }, [client, projectId, policyId, edit]);
  const unsaved = edit !== null;
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  const saved = savedDraft(view);
  const base = edit?.base ?? view.draft?.version ?? 0;
  return {
    draft: edit?.draft ?? saved,
    unsaved,
    base,
    change: (draft: SlaDraft) => setEdit(same(saved, draft) ? null : { draft, base }),
    /** Goes on from another saved version with the same edits. */
    rebase: (version: number) => setEdit((now) => now && { ...now, base: version }),
    drop: () => setEdit(null),
  };
}
