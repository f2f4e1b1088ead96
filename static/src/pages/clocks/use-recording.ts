import { useMutation, useQueryClient } from '@tanstack/react-query';
import { explainBreach } from '../../api/explain-breach';
import { excuseBreach } from '../../api/excuse-breach';
import { useAnnounce } from '../../components/announcer';
import { text } from '../../text';
import type { BreachInput, Recording } from './breach-context';

const words = text.clocks.breach.recorded;

const send = (issueId: string, input: BreachInput) => {
  if (input.kind === 'explain') {
    const { kind: _, ...reason } = input;
    return explainBreach({ issueId, ...reason });
  }
  const { kind: _, ...excuse } = input;
  return excuseBreach({ issueId, ...excuse });
};

const said = (input: BreachInput): string => {
  if (input.kind === 'explain') return words.explained;
  return input.excused ? words.excused : words.takenBack;
};

/** Records reasons and excuses of one issue's misses. The page shows what the back end answered, never what was hoped for. */
export function useRecording(issueId: string): Recording {
  const client = useQueryClient();
  const announce = useAnnounce();
  const queryKey = ['clocks', issueId];
  const recording = useMutation({
    mutationFn: (input: BreachInput) => send(issueId, input),
    onSuccess: async (view) => {
      // A read that began before the recording would bring back what stood there then.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, view);
    },
  });
  return {
    last: recording.variables ?? null,
    sending: recording.isPending,
    error: recording.error,
    forget: recording.reset,
    record: (input, onRecorded) =>
      recording.mutate(input, {
        onSuccess: () => {
          announce(said(input));
          onRecorded();
        },
      }),
  };
}
