import { PACKS, checkPack, type PracticePack } from '../../../src/domain/practices';
import type { PackSla } from '../../../src/domain/practices/schema';
import type { PackWorkflow } from '../../../src/domain/practices/schema-workflow';

const change = PACKS['change-enablement'];
const incident = PACKS['incident-management'];
const texts = (pack: unknown) => checkPack(pack).map((finding) => `${finding.where}: ${finding.text}`);

function withWorkflow(edit: (workflow: PackWorkflow) => PackWorkflow): PracticePack {
  return { ...change, workflow: edit(change.workflow) };
}

describe('the shipped packs', () => {
  it.each(Object.values(PACKS))('$name has nothing to complain about', (pack) => {
    expect(texts(pack)).toEqual([]);
  });
});

describe('a broken pack', () => {
  it('with a path past the gate is found', () => {
    const pack = withWorkflow((workflow) => ({
      ...workflow,
      transitions: [
        ...workflow.transitions,
        {
          id: '999',
          name: 'Shortcut',
          description: 'x',
          from: ['assess'],
          to: 'implementing',
          guard: 'none',
        },
      ],
    }));
    expect(texts(pack)).toEqual([
      'transition "Shortcut": It leads into implementation past the gate; guard it.',
    ]);
  });

  it('with an unguarded gate transition is found', () => {
    const pack = withWorkflow((workflow) => ({
      ...workflow,
      transitions: workflow.transitions.map((t) =>
        t.guard === 'gate' ? { ...t, guard: 'none' as const } : t,
      ),
    }));
    expect(texts(pack)).toContain('workflow: No transition into implementation passes the gate.');
  });

  it('without the way out, or with two, is found', () => {
    const without = withWorkflow((w) => ({
      ...w,
      transitions: w.transitions.filter((t) => t.guard !== 'wayOut'),
    }));
    expect(texts(without)).toEqual(['workflow: There must be exactly one named way out; found 0.']);
    const two = withWorkflow((w) => ({
      ...w,
      transitions: [
        ...w.transitions,
        { id: '62', name: 'Other', description: 'x', from: ['draft'], to: 'implementing', guard: 'wayOut' },
      ],
    }));
    expect(texts(two)).toEqual(['workflow: There must be exactly one named way out; found 2.']);
  });

  it('with an unreachable status is found', () => {
    const pack = withWorkflow((w) => ({ ...w, transitions: w.transitions.filter((t) => t.to !== 'onHold') }));
    expect(texts(pack)).toEqual(['status "onHold": No transition leads to it from creation.']);
  });

  it('with a dead end is found', () => {
    const pack = withWorkflow((w) => ({
      ...w,
      transitions: w.transitions
        .filter((t) => t.name !== 'Resume')
        .map((t) => ({ ...t, from: t.from.filter((role) => role !== 'onHold' || t.from.length === 1) })),
    }));
    expect(texts(pack)).toEqual([
      'status "onHold": It is a dead end: nothing leads from it to a finished status.',
    ]);
  });

  it('with a transition id used twice, or none that creates, is found', () => {
    const twice = withWorkflow((w) => ({
      ...w,
      transitions: w.transitions.map((t) => (t.id === '91' ? { ...t, id: '81' } : t)),
    }));
    expect(texts(twice)).toEqual([
      'transition "Cancel": Its id 81 is used twice; give each transition its own.',
    ]);
    const none = withWorkflow((w) => ({ ...w, transitions: w.transitions.filter((t) => t.from.length > 0) }));
    expect(texts(none)[0]).toMatch(/exactly one transition without a source/);
  });

  it('with a field on no screen is found', () => {
    const pack = { ...change, screens: { tab: 'Steward', fields: change.fields.map((f) => f.ref).slice(1) } };
    expect(texts(pack)).toEqual(['field "Change type": It is on no screen: nobody could fill it in.']);
  });

  it('with a name used twice is found, whatever its case', () => {
    const pack = {
      ...change,
      fields: change.fields.map((f) => (f.ref === 'service' ? { ...f, name: 'test PLAN' } : f)),
    };
    expect(texts(pack)).toEqual(['fields: "test PLAN" occurs twice.']);
  });

  it('with a matrix that is not monotone, or of the wrong shape, is found', () => {
    const cells = [
      [0, 0, 1, 2],
      [0, 1, 2, 3],
      [1, 0, 3, 3],
      [2, 3, 3, 4],
    ];
    expect(texts({ ...incident, matrix: { ...incident.matrix, cells } })).toEqual([
      expect.stringMatching(/^priority matrix, row "Moderate \/ Limited", column "High": .*graver/),
    ]);
    expect(texts({ ...incident, matrix: { ...incident.matrix, cells: [[0, 0, 1]] } })).toEqual([
      expect.stringMatching(/^priority matrix, .*Give 4 rows\.$/),
      expect.stringMatching(/^priority matrix, row "Extensive \/ Widespread": .*Give 4 cells\.$/),
    ]);
    expect(texts({ ...incident, matrix: { ...incident.matrix, urgencyField: 'haste' } })).toEqual([
      'priority matrix: "haste" is no field of the pack.',
    ]);
  });

  const withSla = (edit: Partial<PackSla>) =>
    texts({
      ...incident,
      slas: incident.slas.map((sla) => (sla.id === 'resolve' ? { ...sla, ...edit } : sla)),
    });
  const pause = (role: string) => ({ role, reason: 'Some reason' });

  it.each<[string, Partial<PackSla>, string]>([
    ['pauses where it stops', { pausesWhen: [pause('resolved')] }, '"resolved" both pauses and stops it.'],
    [
      'starts where it stops',
      { startsWhen: ['closed'] },
      '"closed" both starts and stops it: it would never run.',
    ],
    [
      'starts where it pauses',
      { startsWhen: ['waitingCustomer'] },
      '"waitingCustomer" both starts and pauses it.',
    ],
    ['cancels where it stops', { cancelsWhen: ['resolved'] }, '"resolved" both cancels and stops it.'],
    [
      'names a status that is not there',
      { startsWhen: ['review'] },
      'It names the status "review", which the pack does not define.',
    ],
    [
      'has two targets for a priority',
      { goals: [...incident.slas[1]!.goals, { ...incident.slas[1]!.goals[0]!, id: 'P1b' }] },
      '"Highest" occurs twice.',
    ],
    [
      'has an escalation twice',
      { escalations: [incident.slas[1]!.escalations[0]!, incident.slas[1]!.escalations[0]!] },
      '"75" occurs twice.',
    ],
  ])('with an SLA that %s is found', (_what, edit, complaint) => {
    expect(withSla(edit)).toEqual([`SLA "Time to resolve": ${complaint}`]);
  });

  it('with a status alias that is the name of another status is found', () => {
    const statuses = incident.statuses.map((status) =>
      status.role === 'waitingVendor' ? { ...status, aliases: ['on HOLD'] } : status,
    );
    expect(texts({ ...incident, statuses })).toEqual(['statuses: "On hold" occurs twice.']);
  });

  it('with an option that could be taken for another is found', () => {
    const fields = incident.fields.map((field) =>
      field.ref === 'urgency'
        ? {
            ...field,
            options: field.options.map((one) => (one.name === 'Low' ? { ...one, aliases: ['High'] } : one)),
          }
        : field,
    );
    expect(texts({ ...incident, fields })).toEqual(['field "Urgency": "High" occurs twice.']);
  });

  it('with options where there is no choice, or a choice without options, is found', () => {
    const edited = (ref: string, options: PracticePack['fields'][number]['options']) => ({
      ...incident,
      fields: incident.fields.map((field) => (field.ref === ref ? { ...field, options } : field)),
    });
    expect(texts(edited('workaround', [{ name: 'Yes', aliases: [] }]))).toEqual([
      'field "Workaround": Only select fields have options.',
    ]);
    expect(texts(edited('source', []))).toEqual(['field "Source": A select field needs options.']);
  });

  it('with a screen that shows what is not there, or a field twice, is found', () => {
    const fields = incident.fields.map((field) => field.ref);
    const shown = (more: string) => ({ ...incident, screens: { tab: 'Steward', fields: [...fields, more] } });
    expect(texts(shown('colour'))).toEqual(['screens: "colour" is no field of the pack.']);
    expect(texts(shown('impact'))).toEqual(['screens: "impact" occurs twice.']);
  });

  it('with a gate in a workflow that it does not own is found', () => {
    expect(texts(withWorkflow((workflow) => ({ ...workflow, onExisting: 'extend' })))).toEqual([
      expect.stringContaining('workflow: It has a gate and extends'),
    ]);
  });

  it('with approvals that bind nobody, or without a window, is found', () => {
    expect(texts({ ...incident, approvals: true })).toEqual([
      'approvals: Nothing is guarded: a decision would bind nobody.',
      'approvals: They need the status "assess", which the pack does not define.',
      'approvals: They need the status "authorize", which the pack does not define.',
      'approvals: They need the status "scheduled", which the pack does not define.',
      'approvals: They need the status "implementing", which the pack does not define.',
      'approvals: They need the field "plannedStart", which the pack does not define.',
      'approvals: They need the field "plannedEnd", which the pack does not define.',
    ]);
  });

  it('that looks after a sub-task is found', () => {
    const issueTypes = incident.issueTypes.map((type) => ({ ...type, kind: 'subtask' as const }));
    expect(texts({ ...incident, requestTypes: [], issueTypes })).toEqual([
      'issue types: The first type is what the practice looks after; "[System] Incident" is a sub-task.',
    ]);
  });

  it('with a request type that raises something else is found', () => {
    const requestTypes = incident.requestTypes.map((type) => ({ ...type, typeRef: 'problem' }));
    expect(texts({ ...incident, requestTypes })).toEqual([
      'request type "Report a system problem": It raises "problem", which is no standard type of the pack.',
    ]);
  });

  it('with a step or a move to a status that is not there is found', () => {
    const procedure = [{ name: 'Step', text: 'Do it.', status: 'nowhere' }];
    expect(texts({ ...incident, procedure })).toEqual([
      'step "Step": It names the status "nowhere", which the pack does not define.',
    ]);
    const workflow = { ...incident.workflow, moves: [{ names: ['Old'], to: 'nowhere' }] };
    expect(texts({ ...incident, workflow })).toEqual([
      'moves from "Old": It names the status "nowhere", which the pack does not define.',
    ]);
  });

  it('that would finish open issues by moving them is found', () => {
    const movesByCategory = { ...incident.workflow.movesByCategory, TODO: 'closed' };
    expect(texts({ ...incident, workflow: { ...incident.workflow, movesByCategory } })).toEqual([
      'moves from TODO: "closed" is DONE: issues would be opened or finished by adopting.',
    ]);
  });

  it('without anybody responsible, or depending on itself, is found', () => {
    expect(texts({ ...incident, raci: [] })).toEqual(['RACI: Nobody is responsible for anything.']);
    const dependencies = [{ practice: incident.id, need: 'helps', why: 'It does.' }];
    expect(texts({ ...incident, dependencies })).toEqual(['dependencies: It depends on itself.']);
  });

  it('of the wrong shape says where', () => {
    expect(checkPack({ ...change, issueTypes: [] })[0]?.where).toBe('issueTypes');
    expect(checkPack('nonsense')).toHaveLength(1);
  });
});
