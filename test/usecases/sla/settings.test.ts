import { RESOLVERS } from '../../../src/contract/resolvers';
import type { SlaSettings } from '../../../src/contract/sla-admin';
import { SLA } from '../../../src/usecases/sla';
import { projectId } from '../../support/adopt';
import type { AdoptionSite } from '../../support/adoption-site';
import { ask, openSla, refusal } from './support';

let bench: AdoptionSite;
beforeEach(async () => {
  bench = await openSla();
});

const read = async () =>
  RESOLVERS['sla.settings'].answer.parse(await SLA['sla.settings'](bench.deps, ask(bench), bench.admin));
const save = async (change: Partial<SlaSettings>) =>
  SLA['sla.saveSettings'](bench.deps, { ...(await read()), ...change }, bench.admin);

describe('the settings of a project', () => {
  it('are the shipped ones at first: no quiet hours, a reason asked for, 95 % as the goal line', async () => {
    expect(await read()).toMatchObject({ quietHours: null, askReason: true, goalLine: 0.95 });
    expect((await read()).breachCodes.map(({ id }) => id)).toContain('other');
  });

  it('are saved and recorded, once for the same', async () => {
    const quiet = { quietHours: `working-${projectId(bench)}`, goalLine: 0.9 };
    expect(await save(quiet)).toMatchObject(quiet);
    const before = await bench.deps.store.rules.get();
    expect(await save(quiet)).toEqual(await read());
    expect(await bench.deps.store.rules.get()).toEqual(before);
    const { records } = await bench.deps.store.auditLog.page(`project-${projectId(bench)}`, null);
    expect(records.filter(({ kind }) => kind === 'sla settings saved')).toHaveLength(1);
  });

  it.each([
    ['quietHours', { quietHours: 'nowhere' }],
    [
      'breachCodes[1].id',
      {
        breachCodes: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
      },
    ],
    [
      'breachCodes[1].name',
      {
        breachCodes: [
          { id: 'a', name: 'Same' },
          { id: 'b', name: 'same' },
        ],
      },
    ],
    ['breachCodes', { askReason: true, breachCodes: [] }],
  ])('are refused with place and remedy: %s', async (place, change) => {
    const refused = await refusal(save(change));
    expect(refused).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(place) });
    expect(refused.remedy).toMatch(/\w+/);
  });

  it('may do without reasons where none is asked for', async () => {
    expect(await save({ askReason: false, breachCodes: [] })).toMatchObject({ breachCodes: [] });
  });
});
