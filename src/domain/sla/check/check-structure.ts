import { OWN_EVENT_NAMES } from '../../../contract/own-events';
import { shown, type Fault } from '../../time/fault';
import type { EscalationAction, Trigger } from '../types';
import {
  amount,
  anything,
  byKey,
  byValue,
  type Check,
  isRecord,
  list,
  millis,
  object,
  oneOf,
  text,
  wordOr,
  yesOrNo,
} from './shape-checks';

/** Conditions nested deeper than this are nobody's intention. */
const DEEPEST = 20;

const condition: Check = (value, path, faults) => {
  if (path.split(/\.(?:all|any|not)\b/).length > DEEPEST)
    faults.push({
      path,
      message: 'The condition is nested too deep.',
      remedy: `Use up to ${DEEPEST} levels.`,
    });
  else conditions(value, path, faults);
};
const values = list('values', text(255), 200);
const conditions = byKey('a condition', {
  all: object('"all"', { all: list('conditions', condition, 50) }),
  any: object('"any"', { any: list('conditions', condition, 50) }),
  not: object('"not"', { not: condition }),
  in: object('a condition', { field: text(255), in: values }),
  isSet: object('a condition', { field: text(255), isSet: yesOrNo }),
});

const event = { event: anything };
/** One for each that the contract knows: a kind without its check would be refused wherever it stands. */
const events: Readonly<Record<Extract<Trigger, { event: unknown }>['event'], Check>> = {
  created: object('this event', event),
  assigned: object('this event', event),
  comment: object(
    'this event',
    { ...event, by: list('authors', oneOf('agent', 'customer'), 2), publicOnly: yesOrNo },
    { accounts: list('accounts', text(128), 200) },
  ),
  linked: object('this event', { ...event, types: list('link types', text(255), 200) }),
  approval: object('this event', {
    ...event,
    is: list('states', oneOf('pending', 'approved', 'rejected', 'void'), 4),
  }),
  own: object('this event', {
    ...event,
    is: list('events', oneOf(...OWN_EVENT_NAMES), OWN_EVENT_NAMES.length),
  }),
};
const trigger = byKey('a trigger', {
  level: object('a level', { level: condition }),
  event: byValue('an event', 'event', events),
});
const triggers = list('triggers', trigger, 20);
const pause = object(
  'a pause',
  { level: condition, reason: text(255) },
  { waitsFor: oneOf('customer', 'supplier', 'approval', 'other') },
);
const span = object('a time', { duration: millis, calendar: text(80) });
const clock = object('a clock', {
  start: triggers,
  pause: list('pauses', pause, 20),
  stop: triggers,
  cancel: triggers,
  cycles: oneOf('once', 'resume', 'every'),
  retroactive: yesOrNo,
  resumeWithin: span,
});

const relative = object('a target', { field: text(255), offset: millis });
const target: Check = (value, path, faults) => (isRecord(value) ? relative : millis)(value, path, faults);
const calendars: Check = (value, path, faults) => {
  if (!isRecord(value))
    faults.push({
      path,
      message: `${shown(value)} is not a choice of calendars.`,
      remedy: 'Give an object from values to calendar ids.',
    });
  else for (const [key, one] of Object.entries(value)) text(80)(one, `${path}.${key}`, faults);
};
const goal = object(
  'a goal',
  {
    id: text(80),
    when: wordOr(['otherwise'], condition),
    target,
    unit: oneOf('working', 'calendar'),
    calendar: text(80),
  },
  {
    calendarBy: byKey('a choice of calendars', {
      field: object('a choice by field', { field: text(255), calendars }),
      holder: object('a choice by holder', { holder: oneOf(true) }),
    }),
  },
);

const who = wordOr(
  ['assignee', 'reporter', 'lead'],
  byKey('a recipient', {
    user: object('a person', { user: text(128) }),
    group: object('a group', { group: text(255) }),
    field: object('a field', { field: text(255) }),
  }),
);
const kind = { kind: anything };
const actions: Readonly<Record<EscalationAction['kind'], Check>> = {
  comment: object('this action', { ...kind, to: who, isPublic: yesOrNo }, { text: text(2000) }),
  notify: object('this action', { ...kind, to: list('recipients', who, 20), urgent: yesOrNo }),
  assign: object('this action', { ...kind, to: who }),
  raisePriority: object('this action', kind),
  setField: object('this action', { ...kind, field: text(255), value: anything }),
  addLabel: object('this action', { ...kind, label: text(255) }),
  addWatcher: object('this action', { ...kind, who }),
  addParticipant: object('this action', { ...kind, who }),
  transition: object('this action', { ...kind, status: text(80) }),
  createIssue: object('this action', { ...kind, issueType: text(80), link: text(80), summary: text(255) }),
};
const action = byValue('an action', 'kind', actions);
const step = object('an escalation', {
  id: text(80),
  name: text(255),
  at: byKey('an instant', {
    percent: object('a share', { percent: amount }),
    offset: object('a distance', { offset: millis }),
    pausedFor: object('a pause', { pausedFor: millis, calendar: text(80) }),
  }),
  actions: list('actions', action, 10),
});

const policy = object(
  'a policy',
  {
    id: text(80),
    name: text(255),
    agreement: oneOf('SLA', 'OLA', 'UC'),
    scope: condition,
    clock,
    goals: list('goals', goal, 200),
    escalations: list('escalations', step, 20),
  },
  {
    supports: text(80),
    version: amount,
    effectiveFrom: text(80),
    retired: oneOf(true),
    origin: oneOf('pack', 'admin'),
  },
);

/** Finds what is not even shaped like a policy or a draft of one, whatever it is. */
export function checkStructure(input: unknown): Fault[] {
  const faults: Fault[] = [];
  policy(input, '', faults);
  return faults;
}
