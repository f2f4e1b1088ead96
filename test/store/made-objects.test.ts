import type { Made, WorkflowImage } from '../../src/domain/provisioning/made';
import { store } from '../../src/store';
import { openAdoptionSite } from '../support/adoption-site';

const { madeObjects } = store;
const AT = '2026-11-23T09:00:00.000Z';
const keep = (made: Made, jobId = 'adopt-10-1', at = AT) =>
  madeObjects.add({ projectId: '10', jobId, stepId: 'step', made }, at);
const list = async () => (await madeObjects.list('10')).map(({ made }) => made);

/** A workflow that no compression brings below a record: nothing in it repeats. */
function hugeImage(): WorkflowImage {
  let state = 1;
  const noise = () => (state = (state * 48_271) % 2_147_483_647).toString(36);
  const layout = Array.from({ length: 120_000 }, noise).join('');
  return { version: { id: 'v1', versionNumber: 1 }, raw: { layout }, statuses: [], transitions: [] };
}
const change = (before: WorkflowImage, wrote: number | null): Made => ({
  kind: 'workflowChange',
  id: 'W',
  name: 'Workflow',
  before,
  wrote: wrote === null ? null : { id: `v${wrote}`, versionNumber: wrote },
});
const image = (versionNumber: number): WorkflowImage => ({
  version: { id: `v${versionNumber}`, versionNumber },
  raw: {},
  statuses: [],
  transitions: [],
});

// Each test has a store of its own.
beforeEach(() => void openAdoptionSite(undefined, 'empty'));

describe('what Steward made', () => {
  it('is listed by project, oldest first, also when many things were made at one instant', async () => {
    await keep({ kind: 'field', id: '2', name: 'B' }, 'repair-10-10');
    await keep({ kind: 'field', id: '1', name: 'A' }, 'adopt-10-9', AT);
    for (let count = 0; count < 150; count++)
      await keep({ kind: 'status', id: String(count), name: 'S' }, 'adopt-10-9', '2026-11-22T09:00:00.000Z');
    await madeObjects.add(
      { projectId: '11', jobId: 'adopt-11-1', stepId: 's', made: { kind: 'type', id: '9', name: 'T' } },
      AT,
    );
    const all = await list();
    expect(all).toHaveLength(152);
    expect(all.slice(-2).map((one) => one.name)).toEqual(['A', 'B']);
  });

  it('keeps what was there before the first attempt, and what came of the last', async () => {
    await keep(change(image(1), null));
    await keep(change(image(2), 3));
    expect(await list()).toEqual([change(image(1), 3)]);
  });

  it('of another job is another change', async () => {
    await keep(change(image(1), 2));
    await keep(change(image(2), 3), 'adopt-10-2');
    expect(await list()).toEqual([change(image(1), 2), change(image(2), 3)]);
  });

  it('is kept whole when it is larger than a record', async () => {
    const before = hugeImage();
    expect(JSON.stringify(before).length).toBeGreaterThan(600_000);
    await keep(change(before, 2));
    expect(await list()).toEqual([change(before, 2)]);
  });

  it('is marked when it was undone, and never lost: made again it is there again', async () => {
    const made: Made = { kind: 'linkType', id: '5', name: 'Causes' };
    await keep(made);
    const records = await madeObjects.list('10');
    await madeObjects.close(records, 'undo-10-2', AT);
    await madeObjects.close(records, 'undo-10-2', AT);
    expect(await list()).toEqual([]);
    await keep(made, 'adopt-10-3');
    expect(await list()).toEqual([made]);
  });
});
