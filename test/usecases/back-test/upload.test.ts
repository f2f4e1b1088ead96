import { BACK_TEST } from '../../../src/usecases/back-test';
import { cancelJob } from '../../../src/usecases/jobs/cancel-job';
import { viewJob } from '../../../src/usecases/jobs/view-job';
import { workJob } from '../../../src/usecases/jobs/work-job';
import { everyDay } from '../../../src/usecases/upkeep';
import { DAY, HOUR, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

type Row = Record<string, string>;
const row = (number: string, state: string, at: string, more: Row = {}): Row => ({
  number,
  incident_state: state,
  opened_at: '2026-03-02 09:00:00',
  sys_updated_at: at,
  sys_mod_count: '0',
  priority: '3 - Moderate',
  ...more,
});
/** An incident of a log: opened at nine, taken at once, resolved after so many hours, closed a week later. */
const incident = (number: string, hours: number): Row[] => {
  const at = (hour: number): string => `2026-03-02 ${String(9 + hour).padStart(2, '0')}:00:00`;
  const closed = { closed_at: '2026-03-09 09:00:00' };
  return [
    row(number, 'New', at(0), closed),
    row(number, 'Active', '2026-03-02 09:01:00', closed),
    row(number, 'Resolved', at(hours), closed),
    row(number, 'Closed', '2026-03-09 09:00:00', closed),
  ];
};

const upload = (site: SlaSite, rows: Row[], more: { uploadId?: string | null; part?: number } = {}) =>
  BACK_TEST['backTest.upload'](
    site.deps,
    { projectId: site.projectId, uploadId: null, part: 0, firstLine: 2, rows, ...more },
    site.admin,
  );
const start = (site: SlaSite, uploadId: string) =>
  BACK_TEST['backTest.start'](
    site.deps,
    {
      projectId: site.projectId,
      policyId: 'resolve',
      draft: null,
      source: { kind: 'upload', uploadId },
    },
    site.admin,
  );
const opened = async (): Promise<SlaSite> => {
  const site = await openSlaSite();
  await site.policies([plainPolicy(site, 'resolve', 4)]);
  return site;
};

describe('a log that is uploaded for a back-test', () => {
  it('is judged part by part, by the project own statuses and priorities, without a call to Jira', async () => {
    const site = await opened();
    const first = await upload(site, [...incident('INC1', 1), ...incident('INC2', 3)]);
    expect(first).toMatchObject({ tickets: 2, faults: [] });
    await upload(site, incident('INC3', 6), { uploadId: first.uploadId, part: 1 });
    site.sent.length = 0;
    const begun = await start(site, first.uploadId);
    if (begun.kind !== 'working') throw new Error('no job');
    await site.work(true);
    const answer = await BACK_TEST['backTest.result'](site.deps, { jobId: begun.job.jobId }, site.admin);
    if (answer.kind !== 'result') throw new Error(JSON.stringify(answer));
    expect(answer.result.source).toBe('3 tickets of an uploaded log');
    expect(answer.result.overall.after).toMatchObject({ met: 2, missed: 1 });
    expect(site.sent).toEqual([]);
  });

  it('cancelled while one part is judged, the next one is not begun', async () => {
    const site = await opened();
    const { uploadId } = await upload(site, incident('INC1', 1));
    for (const part of [1, 2]) await upload(site, incident(`INC${part + 1}`, 1), { uploadId, part });
    const begun = await start(site, uploadId);
    const jobId = begun.kind === 'working' ? begun.job.jobId : '';
    const { store } = site.deps;
    const judged: string[] = [];
    const get: typeof store.records.get = async (kind, subject, id, schema) => {
      if (kind === 'upload') judged.push(id);
      // The parts are read once to count the tickets; the fifth reading is that of the first part to be judged.
      if (kind === 'upload' && judged.length === 5) await cancelJob(site.deps, { jobId }, site.admin);
      return store.records.get(kind, subject, id, schema);
    };
    await workJob({ ...site.deps, store: { ...store, records: { ...store.records, get } } }, jobId);
    expect(judged.slice(4)).toEqual(['0000']);
    expect((await viewJob(site.deps, { jobId }, site.admin)).state).toBe('cancelled');
  });

  it('a part sent twice replaces itself', async () => {
    const site = await opened();
    const { uploadId } = await upload(site, incident('INC1', 1));
    await upload(site, incident('INC1', 1), { uploadId });
    const begun = await start(site, uploadId);
    await site.work(true);
    const jobId = begun.kind === 'working' ? begun.job.jobId : '';
    expect(await BACK_TEST['backTest.result'](site.deps, { jobId }, site.admin)).toMatchObject({
      result: { tickets: 1 },
    });
  });

  it('tells each row that cannot be read with its line and what to do, and leaves its ticket out whole', async () => {
    const site = await opened();
    const rows = [...incident('INC1', 1), row('INC2', 'New', 'yesterday'), row('INC2', 'Closed', '')];
    const answer = await upload(site, rows);
    expect(answer.tickets).toBe(1);
    expect(answer.faults.map(({ line }) => line)).toEqual([6, 7]);
    expect(answer.faults[0]?.text).toContain('sys_updated_at: "yesterday" is no date and time');
    expect(answer.faults.every(({ remedy }) => remedy.length > 0)).toBe(true);
  });

  it('a part of more than 400 KB is refused with words, and nothing is kept', async () => {
    const site = await opened();
    const rows = [row('INC1', 'New', '2026-03-02 09:00:00', { short_description: 'x'.repeat(400 * 1024) })];
    await expect(upload(site, rows)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('at most 400 KB') as string,
      remedy: expect.stringContaining('smaller parts') as string,
    });
  });

  it('what would not fit into one record of the store is refused before it is written', async () => {
    const site = await opened();
    // Names that nothing repeats: they can't be compressed into 240 KiB.
    let seed = 1;
    const noise = (): string =>
      Array.from({ length: 60 }, () => {
        seed = (seed * 48271) % 2147483647;
        return seed.toString(36);
      }).join('');
    const rows = Array.from({ length: 900 }, (_, n) =>
      row(`INC${n}`, 'New', '2026-03-02 09:00:00', { assigned_to: noise() }),
    );
    const size = Buffer.byteLength(JSON.stringify(rows));
    const taken = rows.slice(0, Math.floor((rows.length * 395 * 1024) / size));
    await expect(upload(site, taken)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      remedy: 'Send smaller parts.',
    });
  });

  it('is removed after a week', async () => {
    const site = await opened();
    const { uploadId } = await upload(site, incident('INC1', 1));
    await site.wait(6 * DAY);
    await everyDay(site.deps);
    await site.work();
    expect((await start(site, uploadId)).kind).toBe('working');
    await site.work(true);
    await site.wait(2 * DAY + HOUR);
    await everyDay(site.deps);
    await site.work();
    await expect(start(site, uploadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
