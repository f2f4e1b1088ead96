import { HOUR, MINUTE, Office } from '../../journeys/support/office';
import { oneSla } from '../../journeys/support/policies';
import { watchInvocations } from '../cost/bill';
import { fillOpenClocks } from '../cost/fill-clocks';
import { INCIDENT } from '../cost/stories';
import { peaksOf, trafficOf, type Peaks, type Traffic } from './traffic';
import { spreadOf, type Spread } from './percentiles';

const LABEL = 'sla-risk';

export interface ManyClocks {
  readonly open: number;
  readonly due: number;
  /** Reads of one sweep while nothing is due: KVS queries, and calls to Jira. */
  readonly idle: { readonly queries: number; readonly jiraCalls: number };
  /** Minutes after its instant that each was escalated. */
  readonly late: Spread;
  readonly traffic: readonly Traffic[];
  readonly peaks: Peaks;
  readonly wrong: readonly string[];
}

/** So many open clocks, of which some fall due within one minute: each has to be escalated once, and as soon as the limits allow. */
export async function manyClocks(open: number, due: number): Promise<ManyClocks> {
  const office = await Office.open();
  try {
    oneSla(office, [{ kind: 'addLabel', label: LABEL }]);
    const ids: string[] = [];
    for (let made = 0; made < due; made++) {
      ids.push(await office.create('lena.hoffmann', {}, 'Down', INCIDENT));
      // A few seconds apart: all of them within one minute.
      await office.site.clock.step(MINUTE / due);
    }
    fillOpenClocks(office, open);
    const { site } = office;
    site.meters.reset();
    await site.clock.step(HOUR);
    await site.settle();
    const sweep = site.meters.report().operations.find(({ operation }) => operation === 'sweep-five-minutes');
    const records = watchInvocations(site);
    const dueAt = new Map(ids.map((id) => [id, Date.parse(office.issue(id).created) + 3 * HOUR]));
    const doneAt = new Map<string, number>();
    for (let minute = 0; minute < 180 && doneAt.size < due; minute++) {
      await site.clock.step(MINUTE);
      await site.settle();
      for (const id of ids)
        if (!doneAt.has(id) && office.issue(id).labels.includes(LABEL)) doneAt.set(id, site.clock.now());
    }
    return {
      open,
      due,
      idle: { queries: sweep?.max.kvsQueries ?? NaN, jiraCalls: sweep?.max.jiraCalls ?? NaN },
      late: spreadOf([...doneAt].map(([id, at]) => Math.max(0, at - (dueAt.get(id) ?? 0)) / MINUTE)),
      traffic: trafficOf(records),
      peaks: peaksOf(records),
      wrong: ids.flatMap((id) => {
        const sent = office.audit(id).filter(({ kind }) => kind === 'escalation sent').length;
        return sent === 1 && doneAt.has(id) ? [] : [`incident ${id} was escalated ${sent} times`];
      }),
    };
  } finally {
    await office.close();
  }
}
