import type { Adaptation, PriorityScheme } from '../../../src/contract/practices';
import { PACKS, checkPack, type PracticePack } from '../../../src/domain/practices';
import { adaptPack, mergeAdaptation, neededBy, unadapted } from '../../../src/domain/practices/adapt';
import { checkShared } from '../../../src/domain/practices/adapt-shared';
import { findNamed } from '../../../src/domain/provisioning/match';

const change = PACKS['change-enablement'];
const incident = PACKS['incident-management'];

type Parts = Partial<{
  names: Partial<Adaptation['names']>;
  drop: Partial<Adaptation['drop']>;
  options: Adaptation['options'];
}>;
function adaptation(pack: PracticePack, { names, drop, options }: Parts): Adaptation {
  const none = unadapted(pack);
  return {
    ...none,
    names: { ...none.names, ...names },
    drop: { ...none.drop, ...drop },
    options: options ?? {},
  };
}
const adapted = (pack: PracticePack, parts: Parts, priority?: PriorityScheme) =>
  adaptPack(pack, adaptation(pack, parts), priority);
const field = (pack: PracticePack, ref: string) => pack.fields.find((one) => one.ref === ref);
const status = (pack: PracticePack, role: string) => pack.statuses.find((one) => one.role === role);
const said = ({ findings }: { findings: readonly { where: string; text: string }[] }) =>
  findings.map(({ where, text }) => `${where}: ${text}`);

describe('renaming', () => {
  it('means exactly the thing of that name: the shipped one on the site is not taken for it', () => {
    const { pack, findings } = adapted(change, { names: { types: { change: 'RFC' } } });
    expect(findings).toEqual([]);
    const type = pack.issueTypes[0];
    expect(type).toMatchObject({ ref: 'change', name: 'RFC', aliases: [] });
    const site = [{ name: '[System] Change' }, { name: 'Change' }, { name: 'rfc' }];
    expect(type && findNamed(site, type)).toEqual({ name: 'rfc' });
    expect(type && findNamed(site.slice(0, 2), type)).toBeUndefined();
  });

  it('to the same word in other letters keeps what else it is recognised by', () => {
    const { pack } = adapted(change, { names: { fields: { backOutPlan: 'BACKOUT PLAN' } } });
    expect(field(pack, 'backOutPlan')).toMatchObject({ name: 'BACKOUT PLAN' });
    expect(field(pack, 'backOutPlan')?.aliases).toEqual(field(change, 'backOutPlan')?.aliases);
  });

  it('to a name by which another part was recognised takes the name from that part', () => {
    const other = incident.statuses.find((one) => one.role === 'open');
    const alias = other?.aliases[0] ?? '';
    const { pack, findings } = adapted(incident, { names: { statuses: { inProgress: alias } } });
    expect(findings).toEqual([]);
    expect(status(pack, 'inProgress')?.name).toBe(alias);
    expect(status(pack, 'open')?.aliases).not.toContain(alias);
  });

  it('can swap two names, which neither could take alone', () => {
    const [review, closed] = [status(change, 'review')?.name ?? '', status(change, 'closed')?.name ?? ''];
    const { pack, findings } = adapted(change, { names: { statuses: { review: closed, closed: review } } });
    expect(findings).toEqual([]);
    expect(status(pack, 'review')?.name).toBe(closed);
    expect(status(pack, 'closed')?.name).toBe(review);
  });

  it('to the name of another part is refused, and the rest is done', () => {
    const taken = status(change, 'closed')?.name ?? '';
    const result = adapted(change, { names: { statuses: { review: taken }, types: { change: 'RFC' } } });
    expect(status(result.pack, 'review')?.name).toBe(status(change, 'review')?.name);
    expect(result.pack.issueTypes[0]?.name).toBe('RFC');
    expect(said(result)).toEqual([expect.stringContaining(`"${taken}" occurs twice`)]);
  });
});

describe('leaving out', () => {
  it('a field takes it off the screens', () => {
    const { pack, findings } = adapted(change, { drop: { fields: ['changeReason'] } });
    expect(findings).toEqual([]);
    expect(field(pack, 'changeReason')).toBeUndefined();
    expect(pack.screens?.fields).not.toContain('changeReason');
  });

  it('a field that is decided on, assessed or in the matrix is refused with the reason', () => {
    expect(said(adapted(change, { drop: { fields: ['backOutPlan'] } }))).toEqual([
      'field "Backout plan": It can\'t be left out: The risk assessment reads it and approvers decide on it.',
    ]);
    expect(said(adapted(change, { drop: { fields: ['implementer'] } }))).toEqual([
      'field "Implementer": It can\'t be left out: Whoever carries a change out is kept from approving it.',
    ]);
    expect(said(adapted(incident, { drop: { fields: ['impact'] } }))).toEqual([
      'field "Impact": It can\'t be left out: The priority is worked out from it.',
    ]);
  });

  it('a status takes its transitions, clocks, procedure and moves with it', () => {
    const { pack, findings } = adapted(incident, { drop: { statuses: ['waitingCustomer'] } });
    expect(findings).toEqual([]);
    expect(JSON.stringify({ ...pack, description: '' })).not.toContain('"waitingCustomer"');
    expect(pack.slas.find((sla) => sla.id === 'resolve')?.pausesWhen).toEqual([]);
    expect(incident.slas.find((sla) => sla.id === 'resolve')?.pausesWhen).not.toEqual([]);
  });

  it('a status sends issues that would have come to rest there to another of its category', () => {
    const { pack, findings } = adapted(change, { drop: { statuses: ['onHold'] } });
    expect(findings).toEqual([]);
    const pending = (one: PracticePack) =>
      one.workflow.moves.find((move) => move.names.includes('Pending'))?.to;
    expect(pending(change)).toBe('onHold');
    expect(pending(pack)).toBe('assess');
  });

  it('a field or status takes the steps by hand that speak of it with it', () => {
    const step = {
      id: 'x',
      object: 'Queue',
      name: 'Queue',
      text: 'See {field:changeReason} in {status:onHold}.',
    };
    const pack = { ...change, manual: [...change.manual, step] };
    const kept = (drop: Partial<Adaptation['drop']>) => adapted(pack, { drop }).pack.manual.includes(step);
    expect(kept({})).toBe(true);
    expect(kept({ fields: ['changeReason'] })).toBe(false);
    expect(kept({ statuses: ['onHold'] })).toBe(false);
  });

  it('the first, the guarded and the approving statuses is refused with the reason', () => {
    const reasons = neededBy(change).statuses;
    expect(reasons['draft']).toContain('Every new issue begins in it.');
    expect(reasons['implementing']).toEqual(['The gate stands before it.']);
    expect(reasons['authorize']).toEqual(['Approval begins when a change arrives in it.']);
    expect(reasons['onHold']).toEqual([]);
  });

  it('a status that others are reached through is refused, in the words of people', () => {
    expect(neededBy(change).statuses['review']).toEqual([
      'The practice would not work any more: status "Implementing": It is a dead end: nothing leads from it to a finished status.',
    ]);
  });

  it('the last status that stops a clock is refused', () => {
    const { slas } = incident;
    const pack = { ...incident, slas: slas.map((sla) => ({ ...sla, stopsWhen: ['closed'] })) };
    expect(neededBy(pack).statuses['closed']?.join(' ')).toContain('Only it stops the clock');
  });

  it('several that only together break the practice leaves out as many as go', () => {
    const stops = incident.slas.find((sla) => sla.id === 'resolve')?.stopsWhen ?? [];
    const { pack, findings } = adapted(incident, { drop: { statuses: [...stops] } });
    expect(checkPack(pack)).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    expect(pack.slas.find((sla) => sla.id === 'resolve')?.stopsWhen.length).toBeGreaterThan(0);
  });
});

describe('options', () => {
  const reasons = field(change, 'changeReason')?.options ?? [];
  const [first, second] = [reasons[0]?.name ?? '', reasons[1]?.name ?? ''];

  it('are put in order, renamed, added and removed', () => {
    const { pack, findings } = adapted(change, {
      options: {
        changeReason: [
          { name: 'Law', from: null },
          { name: second, from: second },
          { name: 'Mend', from: first },
        ],
      },
    });
    expect(findings).toEqual([]);
    expect(field(pack, 'changeReason')?.options).toEqual([
      { name: 'Law', aliases: [] },
      reasons[1],
      // Renamed: an existing option of the shipped name is another one.
      { name: 'Mend', aliases: [] },
    ]);
  });

  it('of the name of another one are that one no more', () => {
    const { pack } = adapted(change, { options: { changeReason: [{ name: first, from: second }] } });
    expect(reasons[0]?.aliases).not.toEqual([]);
    expect(field(pack, 'changeReason')?.options).toEqual([{ name: first, aliases: [] }]);
  });

  it('that the risk assessment reads by name are kept', () => {
    const result = adapted(change, {
      options: {
        backOutTested: [{ name: 'Ja', from: 'Yes' }],
        changeType: [{ name: 'Normal', from: 'Normal' }],
      },
    });
    expect(field(result.pack, 'backOutTested')).toEqual(field(change, 'backOutTested'));
    expect(said(result)).toEqual([
      'field "Back-out tested": The risk assessment reads this answer by its name; keep "Yes" and "No".',
      'field "Change type": One option must have the word "Emergency" in its name: an emergency change is recognised by it.',
    ]);
  });

  it('of impact and urgency belong to the matrix, and a text has none', () => {
    const list = [{ name: 'A', from: null }];
    expect(said(adapted(incident, { options: { impact: list } }))).toEqual([
      'field "Impact": Its options are changed with the priority matrix, for all practices together.',
    ]);
    expect(said(adapted(change, { options: { testPlan: list } }))).toEqual([
      'field "Test plan": Only select fields have options.',
    ]);
  });
});

describe('the priority scheme', () => {
  const scheme: PriorityScheme = {
    mode: 'advise',
    impacts: ['Catastrophic', 'Extensive / Widespread', 'Minor / Localized'],
    urgencies: ['Now', 'Later'],
    priorities: ['P1', 'P2', 'P3'],
    cells: [
      [0, 0],
      [0, 1],
      [1, 2],
    ],
  };

  it('gives impact and urgency their options, in every practice that has them', () => {
    for (const shipped of [incident, change]) {
      const { pack, findings } = adaptPack(shipped, null, scheme);
      expect(findings).toEqual([]);
      expect(field(pack, 'impact')?.options.map((option) => option.name)).toEqual(scheme.impacts);
      expect(field(pack, 'urgency')?.options.map((option) => option.name)).toEqual(scheme.urgencies);
    }
    // A kept option is still recognised by its other names, unless one of them is now an option itself.
    const extensive = field(adaptPack(incident, null, scheme).pack, 'impact')?.options[1];
    expect(extensive).toEqual(field(incident, 'impact')?.options[0]);
  });

  it('replaces the matrix, and targets follow the priorities by rank', () => {
    const { pack } = adaptPack(incident, null, scheme);
    expect(pack.matrix).toMatchObject({ priorities: scheme.priorities, cells: scheme.cells });
    const goals = pack.slas.find((sla) => sla.id === 'resolve')?.goals;
    expect(goals?.map((goal) => [goal.id, goal.priorities])).toEqual([
      ['P1', ['P1']],
      ['P2', ['P2']],
      ['P3', ['P3']],
    ]);
  });

  it('that is not sound leaves the shipped matrix, and says which cell', () => {
    const cells = [
      [0, 1],
      [0, 0],
      [1, 2],
    ];
    const { pack, findings } = adaptPack(incident, null, { ...scheme, cells });
    expect(pack).toEqual(incident);
    // Also where the practice has no matrix of its own, but the same two fields.
    expect(adaptPack(change, null, { ...scheme, cells })).toMatchObject({ pack: change, findings });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.text).toContain('row "Extensive / Widespread", column "Later"');
  });
});

describe('a later version of a pack', () => {
  const mine = adaptation(change, {
    names: { types: { change: 'RFC' }, fields: { changeReason: 'Why' }, statuses: { onHold: 'Parked' } },
    drop: { fields: ['urgency'], statuses: ['rejected'] },
    options: { environment: [{ name: 'Live', from: 'Production' }] },
  });

  it('takes up what still applies, and says what does not', () => {
    const later: PracticePack = {
      ...change,
      version: change.version + 1,
      statuses: change.statuses.filter((one) => one.role !== 'onHold'),
      fields: change.fields.map((one) =>
        one.ref === 'environment' ? { ...one, options: [{ name: 'Everywhere', aliases: [] }] } : one,
      ),
      matrix: { impactField: 'impact', urgencyField: 'urgency', priorities: ['High', 'Low'], cells: [[0]] },
    };
    const before = structuredClone(mine);
    const { applies, conflicts } = mergeAdaptation(later, mine);
    expect(applies.version).toBe(later.version);
    expect(applies.names.types).toEqual({ change: 'RFC' });
    expect(applies.names.statuses).toEqual({});
    expect(applies.drop.fields).toEqual([]);
    expect(applies.options).toEqual({ environment: [{ name: 'Live', from: null }] });
    expect(conflicts.map(({ severity, where, text }) => `${severity}: ${where}: ${text}`).sort()).toEqual([
      'error: field "Urgency": It can\'t be left out: The priority is worked out from it.',
      'warning: field "Change environment": The option "Production" is gone, so "Live" is an option of its own now.',
      'warning: status "onHold": The practice has no such status any more, so the name "Parked" stands for nothing.',
    ]);
    // What the customer wanted is not lost by it.
    expect(mine).toEqual(before);
  });

  it('of which everything still applies has no conflicts', () => {
    expect(mergeAdaptation({ ...change, version: 9 }, mine).conflicts).toEqual([]);
    expect(adaptPack(change, mine, undefined).findings).toEqual([]);
  });
});

describe('practices that share a field', () => {
  const named = (pack: PracticePack, name: string) =>
    adapted(pack, { names: { fields: { impact: name } } }).pack;

  it('must have it the same: it is one field in Jira', () => {
    expect(said({ findings: checkShared([named(change, 'Auswirkung'), incident]) })).toEqual([
      'field "Impact": Change enablement and Incident management share it, as "Auswirkung" and "Impact". Give it the same name and options in both.',
    ]);
  });

  it('may have it under another name in both', () => {
    expect(checkShared([named(change, 'Auswirkung'), named(incident, 'Auswirkung')])).toEqual([]);
    expect(checkShared(Object.values(PACKS))).toEqual([]);
  });
});
