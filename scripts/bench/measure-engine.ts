import { buildHistory, type Change } from '../../src/domain/history/build-history';
import { assess, shippedModel } from '../../src/domain/risk';
import { FACTORS } from '../../src/domain/risk/factors';
import type { Question, RiskInput, RiskModel } from '../../src/domain/risk/types';
import { replay } from '../../src/domain/sla/replay';
import type { SlaPolicy } from '../../src/domain/sla/types';
import { compileCalendar } from '../../src/domain/time';
import { calendarBook } from '../../src/domain/time/book';
import type { CalendarDefinition } from '../../src/domain/time/types';
import { REPLAY_MS, SCORING_MS } from './budgets';
import { ofSamples, type Figure } from './figures';
import { samplesOf } from './time-it';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2026-11-23T08:00:00Z');
const hours = [['09:00', '17:00']] as const;
const OFFICE: CalendarDefinition = {
  timeZone: 'Europe/Berlin',
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: ['2026-12-25'],
  overrides: {},
};

/** 100 changes of status and priority over ten weeks. */
const HISTORY = buildHistory({
  createdAt: MONDAY,
  current: { status: { id: 'open', text: 'Open' }, priority: { id: '3', text: 'P3' } },
  changes: Array.from({ length: 100 }, (_, index): Change => {
    const [fieldId, one, other] = index % 4 === 3 ? ['priority', '3', '2'] : ['status', 'open', 'waiting'];
    const [from = '', to = ''] = Math.floor(index / 4) % 2 === 0 ? [one, other] : [other, one];
    const item = { fieldId: fieldId ?? '', from, fromString: from, to, toString: to };
    return {
      id: String(1000 + index),
      at: MONDAY + (index + 1) * 17 * HOUR,
      author: 'someone',
      items: [item],
    };
  }),
  facts: [],
});
const policyOf = (target: number): SlaPolicy => ({
  id: `resolve-${target}`,
  version: 1,
  name: 'Resolve',
  agreement: 'SLA',
  effectiveFrom: '2020-01-01T00:00:00.000Z',
  scope: { all: [] },
  clock: {
    start: [{ event: 'created' }],
    pause: [{ level: { field: 'status', in: ['waiting'] }, reason: 'Waiting for the customer' }],
    stop: [{ level: { field: 'status', in: ['done'] } }],
    cancel: [],
    cycles: 'resume',
    retroactive: true,
    resumeWithin: { duration: 40 * HOUR, calendar: 'office' },
  },
  goals: [{ id: 'goal', when: 'otherwise', target: target * HOUR, unit: 'working', calendar: 'office' }],
  escalations: [],
});
const POLICIES = [4, 8, 40, 400, 800].map(policyOf);
const book = calendarBook({
  office: [{ version: 1, effectiveFrom: '2020-01-01T00:00:00.000Z', definition: OFFICE }],
});

const NONE = { k: 0, n: 0 };
/** The shipped factors and as many questions as make thirty; the facts are blank, which is the dearest case. */
const MODEL: RiskModel = {
  ...shippedModel(),
  questions: Array.from({ length: 30 - FACTORS.length }, (_, index): Question => ({
    id: `q${index}`,
    text: `Question ${index}`,
    help: '',
    options: [0, 0.5, 1].map((value) => ({ id: String(value), label: String(value), value })),
    weight: 0.3,
    sign: 1,
    centre: 0.5,
    variance: 0.25,
    kinds: [],
    prefill: null,
  })),
};
const KEYS = [...FACTORS.map(({ key }) => key), ...MODEL.questions.map(({ id }) => `question:${id}`)];
const RISK: RiskInput = {
  facts: Object.fromEntries(KEYS.map((key) => [key, { value: null, source: 'bench', at: MONDAY }])),
  site: { k: 20, n: 400 },
  histories: { team: { k: 2, n: 40 }, model: NONE, service: { k: 1, n: 9 } },
  damage: {
    serviceDamage: 4,
    impact: 3,
    irreversible: false,
    outageExpected: true,
    testedBackOutMinutes: 10,
  },
  stoppers: [],
};

const nanos = (millis: readonly number[]) => ofSamples(millis.map((one) => 1e6 * one));

export function engineFigures(): Figure[] {
  const calendar = compileCalendar(OFFICE);
  const spread = (index: number): number => MONDAY + (index % 1000) * 7 * HOUR;
  return [
    {
      what: 'working time: add',
      ...nanos(samplesOf(20_000, (i) => calendar.add(spread(i), (i % 200) * HOUR))),
      unit: 'ns',
    },
    {
      what: 'working time: between',
      ...nanos(samplesOf(20_000, (i) => calendar.between(MONDAY, spread(i)))),
      unit: 'ns',
    },
    {
      what: 'replay: 100 items, 5 policies',
      ...ofSamples(
        samplesOf(200, () => POLICIES.map((policy) => replay(policy, book, HISTORY, MONDAY + 1800 * HOUR))),
      ),
      unit: 'ms',
      limit: REPLAY_MS,
    },
    {
      what: 'scoring a change, 30 factors',
      ...ofSamples(samplesOf(2_000, (number) => assess(MODEL, RISK, { number, at: MONDAY, cause: 'bench' }))),
      unit: 'ms',
      limit: SCORING_MS,
    },
  ];
}
