import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeView } from '../../../../../src/contract/change';
import { isStale } from '../../../api/answer-failed';

/**
 * Sends something that answers with the change as it is afterwards. The page shows what the back end answered, never what was
 * hoped for; what was loaded of the schedule and of the past is asked for again where it is in sight. Somebody who saw what is no
 * longer so is refused, and sees what is so now.
 */
export function useChangeWrite<Input>(issueId: string, send: (input: Input) => Promise<ChangeView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (view) => {
      // A read that began before the writing would bring back what stood there then.
      await client.cancelQueries({ queryKey: ['change', issueId] });
      client.setQueryData(['change', issueId], view);
      for (const part of ['conflicts', 'slots', 'similar'])
        void client.invalidateQueries({ queryKey: [part, issueId] });
    },
    onError: (error) => {
      if (isStale(error)) void client.invalidateQueries({ queryKey: ['change', issueId] });
    },
  });
}
