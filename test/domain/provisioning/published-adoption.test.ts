import { publishedAdoption } from '../../../src/domain/provisioning';
import type { Condition } from '../../../src/domain/sla/types';
import { INCIDENT, testRules } from '../../usecases/support/rules';

/** The types with clocks when the only policy has this scope. */
function clockTypes(scope: Condition): readonly string[] {
  const rules = testRules();
  const project = rules.projects['10'];
  const [policy] = project?.slaPolicies ?? [];
  if (!project || !policy) throw new Error('no policy');
  const projects = { '10': { ...project, slaPolicies: [{ ...policy, scope }] } };
  return publishedAdoption({ ...rules, projects }).clockTypes;
}

const BOTH = ['20@10', '21@10'];
const incident: Condition = { field: 'issuetype', in: [INCIDENT.id] };
const urgent: Condition = { field: 'priority', in: ['1'] };

describe('the types that the clocks are shown on', () => {
  it.each([
    ['a scope that names the type', incident, ['21@10']],
    ['a scope that names it among other conditions', { all: [urgent, incident] }, ['21@10']],
    ['a scope that leaves a type out', { not: incident }, ['20@10']],
    ['a scope that says nothing of types', urgent, BOTH],
    ['everything', { all: [] }, BOTH],
    ['nothing', { any: [] }, []],
    ['either the type or something else', { any: [incident, urgent] }, BOTH],
    ['the type and not the type', { all: [incident, { not: incident }] }, []],
    ['not something that is not known', { not: urgent }, BOTH],
    ['tickets without a type', { field: 'issuetype', isSet: false }, []],
  ] as const)('are what %s could cover', (_name, scope, types) => {
    expect(clockTypes(scope)).toEqual(types);
  });
});
