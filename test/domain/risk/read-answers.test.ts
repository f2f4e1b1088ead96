import { riskInput, type ChangeAnswers } from '../../../src/domain/risk';
import { impactOf, isProduction } from '../../../src/domain/risk/read-options';
import { NONE } from './risk-arbitraries';

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
const COUNTS = { site: NONE, histories: { team: NONE, model: NONE, service: NONE } };
const read = (change: Partial<ChangeAnswers>) => riskInput({ ...ANSWERS, ...change }, COUNTS);
const values = (change: Partial<ChangeAnswers>) =>
  Object.fromEntries(Object.entries(read(change).facts).map(([key, { value }]) => [key, value]));

describe('riskInput', () => {
  it('reads every fact from the answers', () => {
    expect(values({})).toEqual({
      leadTimeHours: 24,
      windowHours: 2,
      windowInBusinessHours: true,
      hasTestPlan: true,
      backOutTested: 'yes',
      peerReviewed: true,
      outageExpected: false,
      production: true,
      serviceCount: 2,
      emergency: false,
      fieldsIncomplete: 0,
    });
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
