import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { MeetingAnswer, MeetingView } from '../../../../../../src/contract/meetings';
import { readMeeting } from '../../../../api/meetings';
import { mayPass } from '../../../../api/query-client';

/** A meeting as it was told last, and when that was by this computer's clock (epoch ms): what runs goes on from there. */
export interface LiveMeeting extends MeetingView {
  readonly heardAt: number;
}
const [FIRST_MS, LONGEST_MS] = [3_000, 30_000];

/** How long to wait after so many failures in a row: longer each time, up to half a minute. */
export const backOff = (failures: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));

export const meetingKey = (meetingId: string) => ['meeting', meetingId];

/** An answer on top of what was known: an unchanged meeting keeps what it said. */
export function heard(
  known: LiveMeeting | undefined,
  answer: MeetingAnswer,
  now: number,
): LiveMeeting | undefined {
  if (answer.changed) return { ...answer, heardAt: now };
  return known && { ...known, version: answer.version, pollAfterMs: answer.pollAfterMs };
}

/**
 * Follows a meeting by its version, as often as the back end asks for. Where the connection is lost, what is known stays, and it
 * is tried again less and less often.
 */
export function useMeeting(meetingId: string) {
  const client = useQueryClient();
  const key = meetingKey(meetingId);
  const failures = useRef(0);
  const query = useQuery({
    queryKey: key,
    queryFn: async () => {
      try {
        const known = client.getQueryData<LiveMeeting>(key);
        const answer = await readMeeting({ meetingId, ifVersion: known?.version ?? null });
        // "Unchanged" without anything known to be so: asked for whole.
        const next =
          heard(client.getQueryData<LiveMeeting>(key), answer, Date.now()) ??
          heard(undefined, await readMeeting({ meetingId, ifVersion: null }), Date.now());
        if (next === undefined) throw new Error('The meeting was not told.');
        failures.current = 0;
        return next;
      } catch (error) {
        failures.current += 1;
        throw error;
      }
    },
    retry: false,
    staleTime: 0,
    refetchInterval: ({ state }) => {
      if (failures.current > 0)
        return state.data !== undefined && mayPass(state.error) ? backOff(failures.current) : false;
      return state.data?.pollAfterMs ?? false;
    },
  });
  const isLost = query.isError && query.data !== undefined && mayPass(query.error);
  return { query, isLost };
}
