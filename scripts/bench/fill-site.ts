import type { OutcomeRecord } from '../../src/domain/risk/outcome-record';
import { packBody } from '../../src/store/body';
import { ENTITY, KEY } from '../../src/store/keys';
import type { Office } from '../../test/journeys/support/office';

const DAY = 86_400_000;

/** Writes a row behind the app's back. */
export function put(office: Office, entityName: string, key: string, value: object): void {
  const { status, text } = office.site.forge.kvs('/api/v1/entity/set', { entityName, key, value });
  if (status >= 300) throw new Error(text);
}

/** Closed changes of the last two years; a site that has some already gets the rest. */
export function fillPast(office: Office, size: number): void {
  const now = office.site.clock.now();
  for (let index = 0; index < size; index++) {
    const at = new Date(now - (index * 2 * 365 * DAY) / size - DAY).toISOString();
    const outcome: OutcomeRecord = {
      changeId: String(900_000 + index),
      changeKey: `OLD-${index}`,
      projectId: office.projectId,
      result: index % 12 === 0 ? 'failed' : 'successful',
      ...{ knownAt: at, closedAt: at, startedAt: at, endedAt: at },
      team: 'Shop',
      model: 'Normal / Upgrade',
      services: ['payments'],
      environment: 'Production',
      words: [index % 97, index % 89],
      assessed: null,
      counted: null,
    };
    const row = { projectId: office.projectId, closedAt: at, version: 1, body: packBody(outcome) };
    put(office, ENTITY.outcome, KEY.outcome(outcome.changeId), row);
  }
}
