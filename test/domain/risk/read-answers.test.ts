import { riskInput, shippedModel, type ChangeAnswers, type MoreOfChange } from '../../../src/domain/risk';
import { impactOf, isProduction } from '../../../src/domain/risk/read-options';

const HOUR = 3_600_000;
const ANSWERS: ChangeAnswers = {
  at: 0,
  written: { description: true, implementationPlan: true, backOutPlan: true, testPlan: true },
  plannedStart: 24 * HOUR,
  plannedEnd: 26 * HOUR,
  changeType: 'Normal',
  environment: 'Production',
  services: ['Mail', 'Mail', 'Files'],
  impact: 'Moderate / Limited',
  backOutTested: 'Yes',
  backOutMinutes: 10,
  outageExpected: 'No',
  peerReviewed: 'Yes',
  businessHours: { between: () => HOUR },
};
const MORE: MoreOfChange = {
  answers: [],
  questions: [],
  collisions: null,
  load: null,
  stoppers: shippedModel().stoppers,
};
const read = (change: Partial<ChangeAnswers>) => riskInput({ ...ANSWERS, ...change }, null, MORE);
const values = (change: Partial<ChangeAnswers>) =>
  Object.fromEntries(Object.entries(read(change).facts).map(([key, { value }]) => [key, value]));

describe('riskInput', () => {
  it('reads every fact from the answers', () => {
    expect(values({})).toEqual({
      leadTimeHours: 24,
      windowHours: 2,
      windowInBusinessHours: true,
      dayOffAfter: false,
      hasTestPlan: true,
      backOutTested: 'yes',
      peerReviewed: true,
      outageExpected: false,
      production: true,
      serviceCount: 2,
      emergency: false,
      fieldsIncomplete: 0,
      serviceNames: 'Files, Mail',
      environmentName: 'Production',
      plannedWindow: '1970-01-02T00:00:00.000Z/1970-01-02T02:00:00.000Z',
    });
  });

  it('leaves out what cannot be known here, so that nobody is asked for it', () => {
    const known = Object.keys(values({ businessHours: null }));
    for (const key of [
      'windowInBusinessHours',
      'dayOffAfter',
      'taskCount',
      'testEvidence',
      'recentIncidents',
    ])
      expect(known).not.toContain(key);
  });

  it('knows a day off after it by the 24 hours from its end', () => {
    const asked: number[][] = [];
    const businessHours = {
      between: (from: number, to: number) => {
        asked.push([from, to]);
        return 0;
      },
    };
    expect(values({ businessHours })).toMatchObject({ dayOffAfter: true, windowInBusinessHours: false });
    expect(asked).toContainEqual([26 * HOUR, 50 * HOUR]);
  });

  it.each<[string, string, string[], boolean]>([
    ['a link', 'See ⟨https://ci.example.com/run/7⟩', [], true],
    ['a file that it names', 'Numbers are in load.xlsx', ['load.xlsx'], true],
    ['a file that says so by its name', 'Ran it twice', ['Test-Results.pdf'], true],
    ['a file of something else', 'Ran it twice', ['holiday.png'], false],
    ['nothing but a copy of the plan', 'Ran it twice', ['test plan.docx'], false],
    ['nothing', 'Ran it twice', [], false],
  ])('takes %s as evidence of a test plan or not', (_, testPlan, attachments, is) => {
    expect(values({ plans: { testPlan, backOutPlan: '' }, attachments })['testEvidence']).toBe(is);
  });

  it('takes a runbook as evidence of the back-out, and nothing for a plan that is not written', () => {
    const plans = { testPlan: '', backOutPlan: 'Roll back' };
    expect(values({ plans, attachments: ['runbook.md'] })['backOutEvidence']).toBe(true);
    const written = { ...ANSWERS.written, backOutPlan: false };
    expect(values({ plans, attachments: ['runbook.md'], written })['backOutEvidence']).toBe(false);
  });

  it('takes what is blank or not recognised as not known, and counts what is empty', () => {
    const blank = values({
      written: { description: false, implementationPlan: false, backOutPlan: false, testPlan: false },
      plannedStart: null,
      changeType: null,
      environment: null,
      services: [],
      impact: null,
      backOutTested: 'Perhaps',
      peerReviewed: null,
      outageExpected: null,
      businessHours: null,
    });
    expect(blank).toMatchObject({
      leadTimeHours: null,
      windowHours: null,
      backOutTested: null,
      emergency: null,
    });
    expect(blank).toMatchObject({ hasTestPlan: false, fieldsIncomplete: 9, serviceCount: null });
  });

  it('has no window when it ends before it starts', () => {
    expect(values({ plannedEnd: HOUR })).toMatchObject({ windowHours: null, windowInBusinessHours: null });
  });

  it('counts minutes only of a tested back-out, and takes "Not possible" as an answer', () => {
    expect(read({}).damage.testedBackOutMinutes).toBe(10);
    expect(read({ backOutTested: 'No' }).damage).toMatchObject({
      testedBackOutMinutes: null,
      irreversible: false,
    });
    const none = { ...ANSWERS.written, backOutPlan: false };
    expect(read({ backOutTested: 'Not possible', written: none })).toMatchObject({
      damage: { irreversible: true },
      stoppers: [],
    });
    expect(read({ backOutTested: null }).damage.irreversible).toBeNull();
    expect(read({ written: none }).stoppers).toHaveLength(1);
  });

  it.each([
    ['Extensive / Widespread', 5],
    ['Significant / Large', 4],
    ['Moderate / Limited', 3],
    ['Minor / Localized', 2],
    ['Cosmic', null],
    [null, null],
  ])('rates impact %s as %s', (option, damage) => expect(impactOf(option)).toBe(damage));

  it.each([
    [
      ['A', 'B', 'C', 'D'],
      [5, 4, 3, 2],
    ],
    [['A'], [5]],
    [
      ['A', 'B'],
      [5, 2],
    ],
    // Rounded up where a place falls between two.
    [
      ['A', 'B', 'C'],
      [5, 4, 2],
    ],
    [
      ['A', 'B', 'C', 'D', 'E', 'F'],
      [5, 5, 4, 4, 3, 2],
    ],
    [
      ['Catastrophic', 'Extensive', 'Significant', 'Moderate', 'Minor'],
      [5, 5, 4, 3, 2],
    ],
  ])("rates a project's own impacts %j by their place as %j", (list, damages) =>
    expect(list.map((option) => impactOf(option, list))).toEqual(damages),
  );

  it('keeps the damage of a known impact wherever it stands, and does not guess one outside the list', () => {
    expect(impactOf('Minor / Localized', ['Minor / Localized', 'Other'])).toBe(2);
    expect(impactOf('Cosmic', ['A', 'B'])).toBeNull();
    expect(read({ impact: 'B', impacts: ['A', 'B'] }).damage.impact).toBe(2);
  });

  it.each([
    ['Production', true],
    ['Prod', true],
    ['DR site', true],
    ['Staging', false],
    ['Test', false],
    ['Development', false],
    ['Pre-production', false],
  ])('%s is production: %s', (name, is) => expect(isProduction(name)).toBe(is));
});
