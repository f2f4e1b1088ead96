import { gatePaths, type GateSight } from '../../../src/domain/provisioning/gate-paths';
import type { SiteTransition, SiteWorkflow } from '../../../src/domain/provisioning/site';

const RULE = { ruleKey: 'forge:validator', ari: 'ari:gate' };
const gate = (disabled = 'false') => ({
  id: 'g',
  ruleKey: RULE.ruleKey,
  parameters: { key: RULE.ari, disabled },
});
const restricted = (groupIds: string) => ({
  operation: 'ALL' as const,
  conditions: [{ id: 'r', ruleKey: 'system:restrict-issue-transition', parameters: { groupIds } }],
  conditionGroups: [],
});
const sight: GateSight = {
  gateRule: RULE,
  emergencyGroup: 'emergency',
  wayOut: 'Implement without Steward',
  implementing: ['5'],
  closed: ['7'],
  names: new Map([
    ['4', 'Scheduled'],
    ['5', 'Implementing'],
    ['6', 'Review'],
    ['7', 'Closed'],
  ]),
};
const transition = (extra: Partial<SiteTransition>): SiteTransition => ({
  id: '51',
  type: 'DIRECTED',
  name: 'Start',
  to: '5',
  from: ['4'],
  validators: [],
  conditions: null,
  raw: {},
  ...extra,
});
const pathOf = (extra: Partial<SiteTransition>, seen = sight) =>
  gatePaths({ transitions: [transition(extra)] } as unknown as SiteWorkflow, seen)[0];

describe('a transition into implementation', () => {
  test.each<[string, Partial<SiteTransition>, string]>([
    ['with the gate', { validators: [gate()] }, 'gated'],
    ['with the gate switched off', { validators: [gate('true')] }, 'bypass'],
    [
      'with somebody else’s validator',
      { validators: [{ ...gate(), parameters: { key: 'ari:other' } }] },
      'bypass',
    ],
    ['for the emergency group only', { conditions: restricted('emergency') }, 'wayOut'],
    ['for another group', { conditions: restricted('everybody') }, 'bypass'],
    [
      'for the emergency group or others',
      { conditions: { ...restricted('emergency'), operation: 'ANY' } },
      'bypass',
    ],
    ['that is called the way out and is open to all', { name: 'Implement without Steward' }, 'openWayOut'],
    ['from anywhere', { type: 'GLOBAL', from: [] }, 'bypass'],
    ['that creates the change there', { type: 'INITIAL', from: [] }, 'bypass'],
  ])('%s', (_, extra, kind) => {
    const path = pathOf(extra);
    expect(path).toMatchObject({ kind, into: 'implementing', to: 'Implementing' });
    expect(path?.remedy === null).toBe(kind === 'gated' || kind === 'wayOut');
  });
  test('from within implementation is no way into it', () => {
    expect(pathOf({ from: ['5'] })).toBeUndefined();
  });
  test('is a bypass wherever Jira names no key for the gate', () => {
    expect(pathOf({ validators: [gate()] }, { ...sight, gateRule: null })).toMatchObject({ kind: 'bypass' });
  });
});

test('a way to closed is gated, or a change can be closed there without its review', () => {
  expect(pathOf({ to: '7', from: ['6'], validators: [gate()] })).toMatchObject({
    kind: 'gated',
    into: 'closed',
  });
  expect(pathOf({ to: '7', from: ['6'] })).toMatchObject({ kind: 'bypass', into: 'closed' });
});
