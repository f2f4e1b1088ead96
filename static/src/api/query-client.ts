import { QueryClient } from '@tanstack/react-query';
import { AnswerFailed } from './answer-failed';

const PASSING: readonly string[] = ['BUSY', 'RATE_LIMITED', 'UNAVAILABLE'];

/** Only what may pass by itself is tried again, twice; a refusal is shown at once. */
export const mayPass = (error: unknown): boolean =>
  error instanceof AnswerFailed && PASSING.includes(error.code);

/** Also while the browser says it is offline: held back, nothing would fail, and nobody would be told that the connection is lost. */
const ALWAYS = 'always';

export function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: ALWAYS,
        retry: (count, error) => count < 2 && mayPass(error),
        retryDelay: (count) => 800 * 2 ** count,
        staleTime: 5_000,
      },
      mutations: { networkMode: ALWAYS, retry: false },
    },
  });
}
