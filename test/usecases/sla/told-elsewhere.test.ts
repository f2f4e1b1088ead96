import { INSIGHT } from '../../../src/usecases/insight';
import { SLA } from '../../../src/usecases/sla';
import { ADMIN } from '../../../src/usecases/admin';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { projectId } from '../../support/adopt';
import { exported, planOfImport } from '../../support/transfer';
import { activate, ask, draftOf, openSla, scaled } from './support';

let bench: AdoptionSite;
beforeEach(async () => {
  bench = await openSla();
});

describe('what a file can’t carry', () => {
  it('is named in it, and the import says what to set up by hand', async () => {
    await activate(bench, scaled(await draftOf(bench), 0.5));
    const settings = await SLA['sla.settings'](bench.deps, ask(bench), bench.admin);
    await SLA['sla.saveSettings'](bench.deps, { ...settings, goalLine: 0.9 }, bench.admin);
    // The store is one for the process: the file is made before another site is opened.
    const text = await exported(bench);
    const target = openAdoptionSite(undefined, 'blank');
    const { projects, blockers } = await planOfImport(target, text, { ITS: projectId(target) });
    expect(blockers).toEqual([]);
    const byHand =
      projects[0]?.items.filter(({ text }) => text.includes('set up by hand on the other site')) ?? [];
    expect(byHand.map(({ verb, object, name }) => [verb, object, name])).toEqual([
      ['byHand', 'SLA policy', 'Time to resolve'],
      ['byHand', 'SLA settings', 'Notices and reasons of breaches'],
    ]);
  });

  it('is nothing while everything is as adopted', async () => {
    expect(JSON.parse(await exported(bench))).toMatchObject({ policies: { version: 1, edited: [] } });
  });
});

it('the project’s history tells what was activated and retired, with each change', async () => {
  await activate(bench, scaled(await draftOf(bench), 0.75));
  await SLA['sla.retire'](bench.deps, { ...ask(bench), policyId: 'acknowledge' }, bench.admin);
  const { entries } = await INSIGHT['admin.history'](
    bench.deps,
    { ...ask(bench), cursor: null },
    bench.admin,
  );
  expect(entries[0]?.text).toBe('Retired "Time to acknowledge": it serves no new tickets.');
  expect(entries[1]).toMatchObject({
    text: expect.stringContaining('Activated version 2 of "Time to resolve"'),
    details: expect.arrayContaining(['Open tickets kept their version', 'Goal P2: 8 h -> 6 h']),
  });
});

it('the rules in words leave out what was retired', async () => {
  await SLA['sla.retire'](bench.deps, { ...ask(bench), policyId: 'acknowledge' }, bench.admin);
  const { slas } = await ADMIN['admin.rules'](bench.deps, ask(bench), bench.admin);
  expect(slas.map(({ id }) => id)).toEqual(['resolve']);
});
