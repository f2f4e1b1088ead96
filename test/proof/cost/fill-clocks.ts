import { ENTITY, KEY } from '../../../src/store/keys';
import type { Office } from '../../journeys/support/office';

const DAY = 86_400_000;

/**
 * Rows of open tickets with running clocks, copied from a real one, each due on another minute of days to come. They are data that
 * lists and the sweep find; no issue stands behind them.
 * @param size how many there are then; what was there already is written again
 * @param ahead first day on which one of them is due
 */
export function fillOpenClocks(office: Office, size: number, ahead = 60): void {
  const row = anOpenRow(office);
  const from = office.site.clock.now() + ahead * DAY;
  for (let index = 0; index < size; index++) {
    const dueAt = new Date(from + (index % (30 * 1440)) * 60_000).toISOString();
    const value = { ...row, issueKey: `GROW-${index}`, dueAt, slaDue: dueAt };
    const { status, text } = office.site.forge.kvs('/api/v1/entity/set', {
      entityName: ENTITY.issueState,
      key: KEY.issue(String(5_000_000 + index)),
      value,
    });
    if (status >= 300) throw new Error(text);
  }
}

/** The row of some ticket on which something is due. */
function anOpenRow(office: Office): Readonly<Record<string, unknown>> {
  const { text } = office.site.forge.kvs('/api/v1/entity/query', {
    entityName: ENTITY.issueState,
    indexName: 'dueAt',
    limit: 1,
  });
  const { data } = JSON.parse(text) as { data: { value: Record<string, unknown> }[] };
  const row = data[0]?.value;
  if (row === undefined) throw new Error('No ticket of the site has a clock');
  return row;
}
