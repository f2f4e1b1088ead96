import type { PracticeId } from '../../../src/contract/common';
import { PACKS, type PracticePack } from '../../../src/domain/practices';
import { checkPacks } from '../../../src/domain/practices/check-packs';

const shipped = Object.values(PACKS);
const incident = PACKS['incident-management'];
const problem = PACKS['problem-management'];
const request = PACKS['service-request-management'];

const found = (packs: readonly PracticePack[]) =>
  checkPacks(packs).map(({ where, text }) => `${where}: ${text}`);

/** All packs with one of them changed. */
const broken = <Id extends PracticeId>(id: Id, edit: (pack: PracticePack) => Partial<PracticePack>) =>
  found(shipped.map((pack) => (pack.id === id ? { ...pack, ...edit(pack) } : pack)));

describe('the shipped packs', () => {
  it('are all fifteen practices', () => {
    expect(shipped).toHaveLength(15);
  });

  it('have nothing to complain about, one by one and side by side', () => {
    expect(found(shipped)).toEqual([]);
  });

  it('rank incidents, requests and problems by the same matrix', () => {
    expect(request.matrix).toEqual(incident.matrix);
    expect(problem.matrix).toEqual(incident.matrix);
  });
});

describe('what a shipped pack must have', () => {
  const withStatus = (role: string, status: Partial<PracticePack['statuses'][number]>) =>
    broken('incident-management', (pack) => ({
      statuses: pack.statuses.map((one) => (one.role === role ? { ...one, ...status } : one)),
    }));
  const renamed = (pack: PracticePack, from: string, to: string): Partial<PracticePack> =>
    JSON.parse(JSON.stringify(pack).replaceAll(`"${from}"`, `"${to}"`)) as PracticePack;

  it('is a way to give up', () => {
    expect(broken('problem-management', (pack) => renamed(pack, 'cancelled', 'dropped'))).toEqual([
      'problem-management: statuses: There is no way to give it up: add "cancelled" or "rejected".',
    ]);
  });

  it('is a way to pause', () => {
    expect(broken('problem-management', (pack) => renamed(pack, 'onHold', 'paused'))).toEqual([
      'problem-management: statuses: There is no way to pause it: add "onHold".',
    ]);
  });

  it('is a resolution on what finishes, and none on what opens again', () => {
    const transitions = problem.workflow.transitions.map(
      ({ resolution: _resolution, ...transition }) => transition,
    );
    expect(broken('problem-management', (pack) => ({ workflow: { ...pack.workflow, transitions } }))).toEqual(
      [
        'problem-management: transition "Resolve": It finishes the issue and sets no resolution.',
        'problem-management: transition "Accept the risk": It finishes the issue and sets no resolution.',
        'problem-management: transition "Analyse again": It opens the issue again and leaves the resolution.',
        'problem-management: transition "Cancel": It finishes the issue and sets no resolution.',
      ],
    );
  });

  it('is a target for every priority, and for no other', () => {
    const slas = request.slas.map((sla) => ({
      ...sla,
      goals: sla.goals.map((goal) => (goal.id === 'P4' ? { ...goal, priorities: ['Low', 'Lower'] } : goal)),
    }));
    expect(broken('service-request-management', () => ({ slas: slas.slice(1) }))).toEqual([
      'service-request-management: SLA "Time to fulfil": "Lower" is no priority of the matrix.',
      'service-request-management: SLA "Time to fulfil": The priority "Lowest" has no target.',
    ]);
  });

  it('is a place in each view of the framework', () => {
    const { taxonomy } = incident;
    expect(
      broken('incident-management', () => ({
        taxonomy: { ...taxonomy, v3Stage: 'functions', v5Lifecycle: ['dream'], cobit: ['DSS99'] },
      })),
    ).toEqual([
      'incident-management: taxonomy: "dream" is no activity of ITIL version 5 lifecycle.',
      expect.stringContaining('"DSS99" is no objective of'),
      'incident-management: taxonomy: "functions" is no stage of version 3.',
    ]);
  });

  it('is entry criteria for every status', () => {
    expect(withStatus('resolved', { entry: [] })).toEqual([
      'incident-management: status "Resolved": It has no entry criteria.',
    ]);
  });

  it('is a measure', () => {
    expect(broken('incident-management', () => ({ measures: [] }))).toEqual([
      'incident-management: measures: Nobody could see whether it works.',
    ]);
  });

  it.each([
    ['Somebody is at it', 'It is a sentence without an end'],
    [' Somebody is at it.', 'It has blanks too many'],
    ['Somebody  is at it.', 'It has blanks too many'],
    ['Somebody is <b>at</b> it.', 'It contains markup'],
    ['Somebody is **at** it.', 'It contains markup'],
    ['and somebody is at it.', 'It begins like the middle of a sentence'],
  ])('is texts ready for translation: not "%s"', (description, text) => {
    const texts = withStatus('inProgress', { description });
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(`incident-management: status "Work in progress": ${text}`);
  });

  it('is texts that Jira takes: not one of 256 characters', () => {
    const long = (length: number) => `${'M'.repeat(length - 1)}.`;
    expect(withStatus('inProgress', { description: long(255) })).toEqual([]);
    expect(withStatus('inProgress', { description: long(256) })).toEqual([
      expect.stringContaining('It is longer than 255 characters'),
    ]);
  });

  it('is labels that are no sentences', () => {
    expect(broken('incident-management', () => ({ brings: ['A clock.'] }))).toEqual([
      'incident-management: brings: It is a label and ends like a sentence: "A clock.".',
    ]);
  });

  it('is a purpose in one sentence', () => {
    expect(broken('incident-management', () => ({ purpose: 'It works. Really.' }))).toEqual([
      'incident-management: purpose: Say it in one sentence.',
    ]);
  });

  it('is, for a register, that it says so', () => {
    const silent = { name: 'Controls', purpose: 'Keep controls in one place.' };
    expect(broken('control-register', () => silent)).toEqual([
      'control-register: purpose: A register says of itself that it is one.',
    ]);
  });

  it.each([
    ['See {type:problem}.', '"{type:problem}" names nothing in the pack.'],
    ['See {status:nowhere}.', '"{status:nowhere}" names nothing in the pack.'],
    ['See {field:colour}.', '"{field:colour}" names nothing in the pack.'],
    ['See {project}.', 'It has a brace that is no placeholder: "See {project}.".'],
  ])('is manual steps that name what there is: not "%s"', (text, complaint) => {
    const manual = [{ id: 'x', object: 'Queue', name: 'Some queue', text }];
    expect(broken('incident-management', () => ({ manual }))).toEqual([
      `incident-management: manual step "Some queue": ${complaint}`,
    ]);
  });

  it('is links within the site, and placeholders nowhere else', () => {
    const manual = [
      { id: 'x', object: 'Queue', name: 'Some queue', text: 'Make it.', link: 'https://x.test' },
    ];
    expect(broken('incident-management', () => ({ manual }))).toEqual([
      'incident-management: manual step "Some queue": Its link is not relative to the site.',
    ]);
    expect(withStatus('inProgress', { description: 'See {projectKey}.' })).toEqual([
      'incident-management: status "Work in progress": Placeholders are filled in manual steps only: "See {projectKey}.".',
    ]);
  });
});

describe('packs side by side', () => {
  const withField = (ref: string, edit: Partial<PracticePack['fields'][number]>) =>
    broken('problem-management', (pack) => ({
      fields: pack.fields.map((field) => (field.ref === ref ? { ...field, ...edit } : field)),
    }));

  it('agree on a field that they share', () => {
    expect(withField('causeCategory', { name: 'Kind of cause' })).toEqual([
      'problem-management: field "causeCategory": It differs from the one of incident-management; Jira has one for both.',
    ]);
  });

  it('do not claim one Jira field for two of theirs', () => {
    expect(withField('analysis', { aliases: ['workaround'] })).toEqual([
      'problem-management: fields: "Workaround" occurs twice.',
      'field "workaround (longText)": It stands for the field workaround and for the field analysis.',
    ]);
  });

  it('agree on the category of a status', () => {
    const statuses = problem.statuses.map((status) =>
      status.role === 'knownError'
        ? { ...status, name: 'Resolved' }
        : status.role === 'resolved'
          ? { ...status, name: 'Cause removed', aliases: [] }
          : status,
    );
    expect(broken('problem-management', () => ({ statuses }))).toContain(
      'problem-management: status "resolved": It differs from the one of incident-management; Jira has one for both.',
    );
  });

  it('do not call one status by two names, but for those that every site has', () => {
    const called = (aliases: string[]) =>
      broken('problem-management', (pack) => ({
        statuses: pack.statuses.map((one) => (one.role === 'knownError' ? { ...one, aliases } : one)),
      }));
    expect(called(['Scheduled'])).toEqual([
      'status "Scheduled": It stands for "Known error" and for "Scheduled".',
    ]);
    expect(called(['To Do'])).toEqual(['problem-management: statuses: "To Do" occurs twice.']);
  });

  it('agree on a link type', () => {
    const linkTypes = problem.linkTypes.map((link) => ({ ...link, inward: 'is what' }));
    expect(broken('problem-management', () => ({ linkTypes }))).toContain(
      'problem-management: link type "duplicate": It differs from the one of incident-management; Jira has one for both.',
    );
  });

  it('agree on the matrix', () => {
    const matrix = { ...incident.matrix!, cells: incident.matrix!.cells.map((row) => row.map(() => 0)) };
    expect(broken('problem-management', () => ({ matrix }))).toEqual([
      'problem-management: priority matrix "project": It differs from the one of incident-management; Jira has one for both.',
    ]);
  });

  it('do not share the id of an SLA, a measure or a manual step', () => {
    const [sla] = incident.slas;
    expect(broken('problem-management', (pack) => ({ slas: [...pack.slas, sla!] }))).toContain(
      'SLA ids: "acknowledge" occurs twice.',
    );
    expect(broken('problem-management', () => ({ measures: incident.measures }))).toContain(
      'measures: "incident-restore" occurs twice.',
    );
    expect(
      broken('problem-management', (pack) => ({
        manual: pack.manual.map((step) => ({ ...step, id: 'incident-queue' })),
      })),
    ).toContain('manual steps: "incident-queue" occurs twice.');
  });

  it('do not claim one issue type or request type twice', () => {
    const issueTypes = problem.issueTypes.map((type) => ({ ...type, aliases: ['Incident'] }));
    expect(broken('problem-management', () => ({ issueTypes }))).toEqual([
      'issue type "Incident": It stands for the type incident and for the type problem.',
    ]);
    const requestTypes = incident.requestTypes.map((type) => ({ ...type, typeRef: 'problem' }));
    expect(broken('problem-management', () => ({ requestTypes }))).toContain(
      'request type "Report a system problem": It stands for incident-management/reportProblem and for problem-management/reportProblem.',
    );
  });

  it('depend on what is shipped, and never on themselves through others', () => {
    expect(found([incident])).toContain(
      'incident-management: dependencies: "problem-management" is not shipped.',
    );
    const requires = (practice: PracticeId) => [{ practice, need: 'requires' as const, why: 'It has to.' }];
    const circle = shipped.map((pack) =>
      pack.id === 'incident-management'
        ? { ...pack, dependencies: requires('problem-management') }
        : pack.id === 'problem-management'
          ? { ...pack, dependencies: requires('incident-management') }
          : pack,
    );
    expect(found(circle)).toEqual([
      'incident-management: dependencies: It requires itself in the end.',
      'problem-management: dependencies: It requires itself in the end.',
    ]);
  });
});
