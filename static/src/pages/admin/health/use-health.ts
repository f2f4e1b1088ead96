import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HealthView } from '../../../../../src/contract/health';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { discardLetter, measureQueues, readHealth, retryLetters } from '../../../api/health';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';

const KEY = ['health'];
const words = text.health;
/** While something is on its way the page looks again by itself, so often and so long. */
const LOOK_MS = 3_000;
const LOOKS = 10;

const isUnderWay = ({ queues, letters }: HealthView): boolean =>
  (queues ?? []).some(({ sentAt, arrivedAt }) => sentAt !== null && arrivedAt === null) ||
  (letters ?? []).some(({ retriedAt }) => retriedAt !== null);

/** How Steward is, and what can be done about it. */
export function useHealth() {
  const client = useQueryClient();
  const announce = useAnnounce();
  const health = useQuery({
    queryKey: KEY,
    queryFn: readHealth,
    refetchInterval: ({ state }) =>
      state.data && isUnderWay(state.data) && state.dataUpdateCount < LOOKS ? LOOK_MS : false,
  });
  const show = (said: string) => (view: HealthView) => {
    client.setQueryData(KEY, view);
    announce(said);
  };
  const measure = useMutation({ mutationFn: measureQueues, onSuccess: show(words.queues.measured) });
  const retry = useMutation({
    mutationFn: retryLetters,
    onSuccess: (view, request: RequestOf<'health.retry'>) =>
      show('letter' in request ? words.letters.sent : words.letters.sentAll)(view),
  });
  const discard = useMutation({ mutationFn: discardLetter, onSuccess: show(words.letters.gone) });
  return {
    health,
    measure,
    retry,
    discard,
    error: measure.error ?? retry.error ?? discard.error,
    /** Forgets errors. */
    settle: () => {
      measure.reset();
      retry.reset();
      discard.reset();
    },
  };
}
