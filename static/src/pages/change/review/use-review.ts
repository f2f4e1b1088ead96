import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readReview, saveReview } from '../../../api/review';

/** The review of a change, asked for while its part is open. */
export const useReview = (issueId: string) =>
  useQuery({ queryKey: ['review', issueId], queryFn: () => readReview(issueId) });

/** Saves the review and shows what the back end answered; the panel's own lines are read again. */
export function useSaveReview(issueId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: saveReview,
    onSuccess: async (view) => {
      await client.cancelQueries({ queryKey: ['review', issueId] });
      client.setQueryData(['review', issueId], view);
      void client.invalidateQueries({ queryKey: ['change', issueId] });
    },
  });
}
