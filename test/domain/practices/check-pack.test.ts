import { PACKS, checkPack, type PracticePack } from '../../../src/domain/practices';
import type { OwnWorkflow } from '../../../src/domain/practices/schema-workflow';

const change = PACKS['change-enablement'];
const incident = PACKS['incident-management'];
const texts = (pack: unknown) => checkPack(pack).map((finding) => `${finding.where}: ${finding.text}`);

function withWorkflow(edit: (workflow: OwnWorkflow) => OwnWorkflow): PracticePack {
  if (change.workflow.kind !== 'own') throw new Error('the change pack brings its own workflow');
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
      'priority matrix, row 3, column 2: A milder case would get a more urgent priority than a worse one.',
    ]);
    expect(texts({ ...incident, matrix: { ...incident.matrix, cells: [[0]] } })).toEqual([
      'priority matrix: It must have 4 rows (impacts) of 4 cells (urgencies).',
    ]);
  });

  it('with an SLA that pauses where it stops is found', () => {
    const slas = incident.slas.map((sla) => ({
      ...sla,
      pausesWhen: [{ role: 'resolved' as const, reason: 'x' }],
    }));
    expect(texts({ ...incident, slas })).toContain(
      'SLA "Time to resolve": "resolved" both pauses and stops it.',
    );
  });

  it('of the wrong shape says where', () => {
    expect(checkPack({ ...change, issueTypes: [] })[0]?.where).toBe('issueTypes');
    expect(checkPack('nonsense')).toHaveLength(1);
  });
});
