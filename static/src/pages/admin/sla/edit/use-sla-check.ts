import { useQuery } from '@tanstack/react-query';
import type { CheckedDraft, SlaPolicyView } from '../../../../../../src/contract/sla-admin';
import type { SlaDraft } from '../../../../../../src/contract/sla-policy';
import { checkSlaDraft } from '../../../../api/check-sla-draft';
import { useSettled } from '../../../../components/use-settled';

/** Checks the draft while it is edited, once typing has stopped. What is saved has been checked already. */
export function useSlaCheck(view: SlaPolicyView, draft: SlaDraft, unsaved: boolean) {
  const settled = useSettled(draft);
  const { projectId } = view;
  const check = useQuery({
    queryKey: ['sla-check', projectId, settled],
    queryFn: () => checkSlaDraft({ projectId, draft: settled }),
    enabled: unsaved && settled === draft,
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const saved: CheckedDraft = { findings: view.findings, words: view.words };
  return {
    checked: unsaved ? (check.data ?? saved) : saved,
    checking: unsaved && (settled !== draft || check.isFetching),
    error: unsaved ? check.error : null,
    retry: () => void check.refetch(),
  };
}
