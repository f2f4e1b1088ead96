import { Office, MINUTE } from '../../journeys/support/office';
import { watchInvocations } from '../cost/bill';
import { INCIDENT } from '../cost/stories';
import { peaksOf, trafficOf, type Peaks, type Traffic } from './traffic';

/** Of each issue: it is created, and edited so often. */
const EDITS = 4;
/** Forge says that events may take up to three minutes. */
const LATE_MS = 3 * MINUTE;
const LONGEST_MINUTES = 120;

export interface Burst {
  readonly events: number;
  readonly issues: number;
  readonly traffic: readonly Traffic[];
  readonly peaks: Peaks;
  /** Minutes from the burst until every issue is known as Jira has it; null: not within two hours. */
  readonly minutes: number | null;
  /** Issues of which some event was given up by the platform, whether or not another brought the news. */
  readonly retried: number;
  readonly wrong: readonly string[];
}

/** Every change of so many issues in one instant; their events arrive, in no order, within three minutes. */
export async function burst(issues: number): Promise<Burst> {
  const office = await Office.open();
  try {
    office.site.faults.configure({ eventLateMs: [0, LATE_MS] });
    const ids: string[] = [];
    const priorities = office.tables.table('priorities').all();
    for (let made = 0; made < issues; made++) ids.push(await createOnly(office));
    for (let edit = 0; edit < EDITS; edit++)
      for (const id of ids)
        await office.must('lena.hoffmann', 'PUT', `/issue/${id}`, {
          fields: { priority: { id: priorities[edit % 2]?.id } },
        });
    office.site.faults.configure({});
    const records = watchInvocations(office.site);
    let minutes: number | null = null;
    let behind = ids;
    for (let minute = 1; minute <= LONGEST_MINUTES && minutes === null; minute++) {
      for (let second = 0; second < 60; second++) await office.site.clock.step(1000);
      await office.settle();
      if (minute * MINUTE < LATE_MS) continue;
      behind = behind.filter((id) => !isKnown(office, id));
      if (behind.length === 0) minutes = minute;
    }
    return {
      events: issues * (EDITS + 1),
      issues,
      traffic: trafficOf(records),
      peaks: peaksOf(records),
      minutes,
      retried: records.filter(({ outcome }) => outcome === 'retry').length,
      wrong: behind.slice(0, 5).map((id) => `issue ${id} is not known as Jira has it`),
    };
  } finally {
    await office.close();
  }
}

/** Without waiting for what follows. */
export async function createOnly(office: Office): Promise<string> {
  const fields = {
    project: { id: office.projectId },
    issuetype: { id: office.typeId(INCIDENT) },
    summary: 'Down',
  };
  const made = (await office.must('lena.hoffmann', 'POST', '/issue', { fields })) as { id: string };
  return made.id;
}

/** Has the aggregate seen the last change of the issue's history? */
export function isKnown(office: Office, id: string): boolean {
  const { status, text } = office.site.forge.kvs('/api/v1/entity/get', {
    entityName: 'issue-state',
    key: `issue:${id}`,
  });
  if (status !== 200) return false;
  const { value } = JSON.parse(text) as { value: { body: string } };
  const { cursor } = JSON.parse(value.body) as { cursor: { changelogId: string | null } };
  const last = office.tables
    .table('changeGroups')
    .by('issue', id)
    .map((one) => Number(one.id))
    .reduce((a, b) => Math.max(a, b), 0);
  return Number(cursor.changelogId ?? 0) >= last || last === 0;
}
