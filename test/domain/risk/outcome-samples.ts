import type { OutcomeRecord } from '../../../src/domain/risk/outcome-record';
import { countedAs } from '../../../src/domain/risk/stats';

export const DAY = 86_400_000;
export const NOW = Date.parse('2026-11-22T12:00:00.000Z');
export const iso = (at: number): string => new Date(at).toISOString();

/** A closed change as it is kept, counted as its result says. */
export function outcomeOf(over: Partial<OutcomeRecord> = {}): OutcomeRecord {
  const knownAt = over.knownAt ?? iso(NOW - 10 * DAY);
  const result = over.result ?? 'successful';
  return {
    changeId: '10001',
    changeKey: 'ITSM-1',
    projectId: '10000',
    closedAt: knownAt,
    startedAt: null,
    endedAt: null,
    team: 'Payments',
    model: 'Normal / Upgrade',
    services: ['payments'],
    environment: 'Production',
    words: [],
    assessed: null,
    counted: countedAs({ result, knownAt }),
    ...over,
    knownAt,
    result,
  };
}
