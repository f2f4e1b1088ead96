import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ServicePanelView } from '../../../../src/contract/services';
import { panelKey } from './panel-key';

/** Writes something of the panel and shows what the back end answered, never what was hoped for. */
export function usePanelWrite<V>(issueId: string, write: (what: V) => Promise<ServicePanelView>) {
  const client = useQueryClient();
  const queryKey = panelKey(issueId);
  return useMutation({
    mutationFn: write,
    onSuccess: async (view) => {
      // A read that began before the writing would bring back what stood there then.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, view);
    },
  });
}
