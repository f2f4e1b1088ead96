import { shippedPolicy } from '../../../src/domain/policy';
import { shippedModel } from '../../../src/domain/risk';
import type { RulesInForce } from '../../../src/domain/rules/types';
import type { SlaPolicy } from '../../../src/domain/sla/types';

const H = 3_600_000;
export const CHANGE = { id: '20', name: 'Change' };
export const INCIDENT = { id: '21', name: 'Incident' };
export const STATUS = {
  draft: '1',
  assess: '2',
  authorize: '3',
  scheduled: '4',
  implementing: '5',
  review: '6',
  closed: '7',
  rejected: '10',
  cancelled: '8',
  onHold: '9',
  open: '11',
  waitingCustomer: '13',
  resolved: '15',
} as const;
export const FIELD = {
  implementationPlan: 'customfield_1',
  backOutPlan: 'customfield_2',
  testPlan: 'customfield_3',
  plannedStart: 'customfield_4',
  plannedEnd: 'customfield_5',
  changeType: 'customfield_6',
  impact: 'customfield_7',
  urgency: 'customfield_8',
  environment: 'customfield_9',
  service: 'customfield_10',
  implementer: 'customfield_11',
  backOutTested: 'customfield_12',
  backOutMinutes: 'customfield_13',
  outageExpected: 'customfield_14',
  peerReviewed: 'customfield_15',
  changeOutcome: 'customfield_16',
  changeReason: 'customfield_17',
} as const;

const policy = (id: string, name: string, extra: Partial<SlaPolicy['clock']>): SlaPolicy => ({
  id,
  version: 1,
  name,
  agreement: 'SLA',
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  scope: { field: 'issuetype', in: [INCIDENT.id] },
  clock: {
    start: [{ event: 'created' }],
    pause: [],
    stop: [{ level: { field: 'status', in: [STATUS.resolved] } }],
    cancel: [],
    cycles: 'resume',
    retroactive: true,
    resumeWithin: { duration: 40 * H, calendar: 'always' },
    ...extra,
  },
  goals: [
    { id: 'p1', when: { field: 'priority', in: ['1'] }, target: 4 * H, unit: 'calendar', calendar: 'always' },
    { id: 'rest', when: 'otherwise', target: 24 * H, unit: 'working', calendar: 'working-10' },
  ],
  escalations: [
    {
      id: 'soon',
      at: { percent: 75 },
      actions: [{ kind: 'comment', to: 'assignee', isPublic: false }],
      name: '75 % used',
    },
    {
      id: 'over',
      at: { percent: 100 },
      actions: [{ kind: 'comment', to: 'lead', isPublic: false }],
      name: 'Goal used up',
    },
  ],
});

/** Rules of one project with both practices, as adoption would compile them; `gate` is what most tests vary. */
export function testRules(
  gate: 'off' | 'observe' | 'enforce' = 'enforce',
  extra: Partial<RulesInForce> = {},
): RulesInForce {
  const { open, waitingCustomer, resolved, ...change } = STATUS;
  const ids = (roles: Record<string, string>) =>
    Object.fromEntries(Object.entries(roles).map(([role, id]) => [role, [id]]));
  return {
    schema: 1,
    version: 1,
    timeZone: 'Europe/Berlin',
    appFields: {
      riskLevel: 'customfield_101',
      approvalState: 'customfield_102',
      slaDue: 'customfield_103',
      slaState: 'customfield_104',
    },
    calendars: {
      always: [
        {
          version: 1,
          effectiveFrom: '1970-01-01T00:00:00.000Z',
          name: '24x7',
          definition: {
            timeZone: 'UTC',
            weekly: Object.fromEntries(
              ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
            ),
            holidays: [],
            overrides: {},
          },
        },
      ],
      'working-10': [
        {
          version: 1,
          effectiveFrom: '1970-01-01T00:00:00.000Z',
          name: 'Office',
          definition: {
            timeZone: 'Europe/Berlin',
            weekly: Object.fromEntries(
              ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
            ),
            holidays: [],
            overrides: {},
          },
        },
      ],
    },
    riskModels: [shippedModel()],
    projects: {
      '10': {
        projectId: '10',
        projectKey: 'ITSM',
        practices: [
          {
            practice: 'change-enablement',
            version: 1,
            adoptedAt: '2026-11-01T00:00:00.000Z',
            issueTypeIds: [CHANGE.id],
            statuses: ids(change),
            fields: FIELD,
          },
          {
            practice: 'incident-management',
            version: 1,
            adoptedAt: '2026-11-01T00:00:00.000Z',
            issueTypeIds: [INCIDENT.id],
            statuses: ids({ open, waitingCustomer, resolved }),
            fields: { impact: FIELD.impact, urgency: FIELD.urgency },
          },
        ],
        gate: {
          mode: gate,
          since: '2026-11-01T00:00:00.000Z',
          attached: true,
          attachment: 'read back',
          grandfathered: [],
        },
        priority: {
          mode: 'set',
          matrix: {
            impacts: [
              { id: '71', name: 'Extensive' },
              { id: '72', name: 'Minor' },
            ],
            urgencies: [
              { id: '81', name: 'High' },
              { id: '82', name: 'Low' },
            ],
            cells: [
              [0, 1],
              [1, 2],
            ],
            priorities: [
              { id: '1', name: 'Highest' },
              { id: '2', name: 'High' },
              { id: '3', name: 'Medium' },
            ],
          },
        },
        slaPolicies: [
          policy('resolve', 'Resolve', {
            pause: [
              {
                level: { field: 'status', in: [STATUS.waitingCustomer] },
                reason: 'waiting for the customer',
              },
            ],
          }),
        ],
        approvalPolicies: [shippedPolicy({ peers: 'peers', cab: 'cab', changeManagers: 'managers' }, 2)],
        groups: { peers: 'peers', cab: 'cab', changeManagers: 'managers', emergency: 'emergency' },
      },
    },
    ...extra,
  };
}
