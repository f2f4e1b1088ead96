import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConflictsView } from '../../../../../src/contract/schedule';
import { isStale } from '../../../api/answer-failed';
import { readConflicts } from '../../../api/change-plan';

/** What the window collides with, asked for while the part is open. */
export const useConflicts = (issueId: string) =>
  useQuery({ queryKey: ['conflicts', issueId], queryFn: () => readConflicts(issueId) });

/** Records a decision about a conflict or a freeze, and shows what the back end answered. The panel's own lines are read again. */
export function useScheduleWrite<Input>(issueId: string, send: (input: Input) => Promise<ConflictsView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (view) => {
      await client.cancelQueries({ queryKey: ['conflicts', issueId] });
      client.setQueryData(['conflicts', issueId], view);
      void client.invalidateQueries({ queryKey: ['change', issueId] });
    },
    onError: (error) => {
      if (isStale(error)) void client.invalidateQueries({ queryKey: ['change', issueId] });
    },
  });
}
