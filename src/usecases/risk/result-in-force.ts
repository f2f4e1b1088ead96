import type { IssueState, KnownResult } from '../../store/issue-state-types';

type Results = IssueState['results'];

/**
 * How a change ended, by all that is known: as the cause of an incident as long as one is confirmed to come of it, else as people
 * said when it was closed or reviewed. Null: nobody has said.
 */
export function resultInForce(results: Results): KnownResult | null {
  const byIncident = new Map(
    results
      .filter(({ from }) => from === 'suspect')
      .map((one): [string, KnownResult] => [one.incidentId ?? '', one]),
  );
  const caused = [...byIncident.values()].findLast(({ withdrawn }) => withdrawn !== true);
  return caused ?? statedResult(results);
}

/** How people said that it ended; null: nobody has. */
export const statedResult = (results: Results): KnownResult | null =>
  results.findLast(({ from }) => from !== 'suspect') ?? null;
