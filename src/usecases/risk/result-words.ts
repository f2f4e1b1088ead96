import type { ChangeResult } from '../../domain/risk/outcomes';

/** How a change ended, in words. */
export const RESULT_WORDS: Readonly<Record<ChangeResult, string>> = {
  failed: 'Failed',
  rolledBack: 'Backed out',
  causedIncident: 'Caused an incident',
  successful: 'Successful',
  withIssues: 'Successful with issues',
  cancelled: 'Cancelled',
  rejected: 'Rejected',
  notImplemented: 'Not carried out',
};

/** The same for a result as services keep it; anything else stays as it is. */
export const resultWords = (result: string): string =>
  Object.hasOwn(RESULT_WORDS, result) ? RESULT_WORDS[result as ChangeResult] : result;
