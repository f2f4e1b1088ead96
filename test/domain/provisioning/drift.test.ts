import * as fc from 'fast-check';
import type { PracticeId } from '../../../src/contract/common';
import { shippedPolicy } from '../../../src/domain/policy';
import { PACKS } from '../../../src/domain/practices';
import { plan, type Desired } from '../../../src/domain/provisioning';
import type { AdoptionState } from '../../../src/domain/provisioning/adoption-state';
import { driftOf } from '../../../src/domain/provisioning/drift';
import { blame } from '../../../src/domain/provisioning/drift-blame';
import { bindsOf, needsOf } from '../../../src/domain/provisioning/drift-parts';
import { repairSteps } from '../../../src/domain/provisioning/drift-repair';
import type { Finding } from '../../../src/domain/provisioning/drift-types';
import { shippedModel } from '../../../src/domain/risk';
import { bareSite, SETTINGS } from '../../support/site-snapshot';

const ALL = Object.keys(PACKS) as PracticeId[];
const desired: Desired = {
  packs: ALL.map((id) => PACKS[id]),
  adaptations: [],
  settings: SETTINGS,
  model: shippedModel(),
  approvals: shippedPolicy(SETTINGS.groups, SETTINGS.quorum),
};
const adopted = (more: Partial<AdoptionState> = {}): AdoptionState => ({
  settings: SETTINGS,
  practices: ALL,
  pinned: [],
  adaptations: [],
  versions: Object.fromEntries(ALL.map((id) => [id, PACKS[id].version])),
  // From before ids were kept: everything that is missing was there.
  bindings: {},
  ...more,
});

/** Everything was adopted, and next to nothing is there any more. */
function emptied(adoption = adopted()) {
  const site = bareSite({ adoption });
  const made = plan(desired, site);
  return { adoption, packs: desired.packs, site, plan: made };
}
const compared = emptied();
const findings = driftOf(compared).filter(({ item }) => item.repairable);
const AFTERWARDS = ['rules', 'publish'];

describe('what differs', () => {
  it('covers every step that would be taken, once each', () => {
    const mended = findings.flatMap(({ mends }) => mends.map(({ stepId, ref }) => `${stepId} ${ref ?? ''}`));
    expect(new Set(mended).size).toBe(mended.length);
    const ignored = ['putRules', 'publishAdoption', 'pinPanel', 'readBackGate'];
    const steps = compared.plan.steps.filter(({ action }) => !ignored.includes(action.kind));
    expect(new Set(findings.flatMap(({ mends }) => mends.map(({ stepId }) => stepId)))).toEqual(
      new Set(steps.map(({ id }) => id)),
    );
  });

  it('has ids of its own, texts, and a practice', () => {
    const ids = findings.map(({ item }) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { item } of findings) {
      expect(item.text).toMatch(/^[A-Z"].*[.]$/s);
      expect(item.name).not.toBe('');
      expect(item.practice).not.toBeNull();
    }
  });

  it('is nothing that was never adopted, as what a later version of a practice brings', () => {
    const bindings = { 'change-enablement': { 'type:change': '1', 'field:backOutPlan': '2' } };
    const state = adopted({ practices: ['change-enablement'], bindings });
    const packs = [PACKS['change-enablement']];
    const site = bareSite({ adoption: state });
    const made = plan({ ...desired, packs }, site);
    const ids = driftOf({ adoption: state, packs, site, plan: made }).map(({ item }) => item.id);
    expect(ids).toContain('field:backOutPlan');
    expect(ids).not.toContain('field:plannedStart');
    expect(ids).not.toContain('workflow:change-enablement');
  });

  it('is not mended while Steward has a later version: adopting that does it', () => {
    const versions = { ...adopted().versions, 'change-enablement': 0 };
    const found = driftOf(emptied(adopted({ versions })));
    const items = found.map(({ item }) => item).filter(({ practice }) => practice === 'change-enablement');
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ repairable }) => repairable)).toEqual([]);
  });
});

describe("in a workflow of the project's own", () => {
  const found = () => {
    const statuses = {
      open: '100',
      inProgress: '101',
      waitingCustomer: '102',
      resolved: '999',
      closed: '103',
    };
    const ids = Object.fromEntries(
      Object.entries(statuses).map(([role, id]) => [`status:incident-management:${role}`, id]),
    );
    const state = adopted({
      practices: ['incident-management'],
      bindings: {
        'incident-management': { 'type:incident': '1', 'workflow:incident-management': 'w-1', ...ids },
      },
    });
    const packs = [PACKS['incident-management']];
    const site = bareSite({ adoption: state });
    const made = plan({ ...desired, packs }, site);
    return driftOf({ adoption: state, packs, site, plan: made }).map(({ item }) => item);
  };

  it('a status that came is named, with what it would count as', () => {
    expect(found()).toContainEqual(
      expect.objectContaining({ id: 'meaning:incident-management:104', name: 'Escalated', what: 'changed' }),
    );
  });
  it('a status that went is named', () => {
    expect(found()).toContainEqual(
      expect.objectContaining({ id: 'meaning:incident-management:999', what: 'missing' }),
    );
  });
});

describe('repairing any of it', () => {
  const some = fc.subarray(findings);

  it('takes what it needs from steps before it, or from what is there', () => {
    fc.assert(
      fc.property(some, (chosen) => {
        const have = new Set(Object.keys(compared.plan.bindings));
        for (const { action } of repairSteps(compared.plan, chosen)) {
          for (const ref of needsOf(action)) expect(have).toContain(ref);
          for (const ref of bindsOf(action)) have.add(ref);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the order of the plan, and ends with the rules', () => {
    fc.assert(
      fc.property(some, (chosen) => {
        const ids = repairSteps(compared.plan, chosen).map(({ id }) => id);
        const order = compared.plan.steps.map(({ id }) => id).filter((id) => !AFTERWARDS.includes(id));
        expect(ids).toEqual(
          chosen.length === 0 ? [] : [...order.filter((id) => ids.includes(id)), ...AFTERWARDS],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('of everything is the whole plan but what a repair leaves alone', () => {
    const left = compared.plan.steps.filter(({ action }) => action.kind === 'pinPanel').map(({ id }) => id);
    const ids = repairSteps(compared.plan, findings).map(({ id }) => id);
    const wanted = compared.plan.steps.map(({ id }) => id).filter((id) => !left.includes(id));
    expect(new Set([...ids])).toEqual(new Set([...wanted, ...AFTERWARDS]));
  });
});

describe('who did it', () => {
  const found: Finding = {
    item: {
      id: 'field:a',
      practice: 'change-enablement',
      object: 'Field',
      name: 'A',
      what: 'missing',
      text: 'It is gone.',
      repairable: true,
    },
    mends: [],
    traces: [{ typeName: 'CUSTOM_FIELD', object: 'customfield_1' }],
  };
  const record = (by: string, at: string, typeName = 'CUSTOM_FIELD', id = 'customfield_1') => ({
    by,
    at,
    items: [{ typeName, id, name: 'A' }],
  });
  const by = (...records: ReturnType<typeof record>[]) => blame([found], [], records, 'steward')[0]?.by;

  it('is the author of the latest record on the very object', () => {
    expect(by(record('ann', '2'), record('bob', '1'))).toBe('ann');
  });
  it('is never Steward itself', () => {
    expect(by(record('steward', '2'), record('bob', '1'))).toBe('bob');
  });
  it('is nobody where only other things were changed', () => {
    expect(by(record('ann', '2', 'SCREEN'), record('bob', '1', 'CUSTOM_FIELD', 'customfield_2'))).toBeNull();
  });
  it('stays who it was said to be before', () => {
    const before = [{ ...found.item, by: 'zoe', at: '0' }];
    expect(blame([found], before, [record('ann', '2')], null)[0]).toMatchObject({ by: 'zoe', at: '0' });
  });
});
