import type { PolicyCondition } from '../../../src/contract/approval-policy';
import { conditionWords, explain, routePolicy, rowWords, whenWords } from '../../../src/domain/policy';
import { atLevel, automatic, input, policy, refuse, row, stage } from './build';

const names = {
  services: { S1: 'Payments', S2: 'Ledger' },
  fields: { f: 'Country', c: 'Cost' },
  values: { Prod: 'Production' },
};
const PROD: PolicyCondition = { fact: 'environment', in: ['Prod'] };
const PAY: PolicyCondition = { fact: 'service', in: ['S1', 'S2'] };
const COST: PolicyCondition = { fact: 'number', field: 'c', atLeast: 1000 };

test.each<[PolicyCondition, string]>([
  [atLevel('High', 'Very high'), 'the risk is High or Very high'],
  [{ fact: 'kind', in: ['emergency', 'standard'] }, 'it is an emergency or standard change'],
  [PAY, 'it touches Payments or Ledger'],
  [{ not: PAY }, "it doesn't touch Payments or Ledger"],
  [
    { all: [PROD, { any: [PAY, COST] }] },
    'the environment is Production and (it touches Payments or Ledger or Cost is 1000 or more)',
  ],
  [{ not: { any: [PROD, COST] } }, 'the environment is not Production and Cost is below 1000'],
  [{ not: { not: PROD } }, 'the environment is Production'],
  [{ fact: 'field', field: 'f', in: ['DE'] }, 'Country is DE'],
  [{ fact: 'label', in: ['pci'] }, 'it has the label pci'],
  [{ fact: 'collision', atLeast: 2 }, 'the worst conflict has grade 2 or more'],
  [{ fact: 'freeze', is: false }, 'the window meets no freeze'],
  [{ not: { fact: 'freeze', is: false } }, 'the window meets a freeze'],
  [{ all: [] }, 'always'],
  [{ any: [] }, 'never'],
  [{ fact: 'model', in: [] }, 'the kind of work is nothing'],
])('%j', (condition, words) => expect(conditionWords(condition, names)).toBe(words));

test('when a row applies', () => {
  expect(whenWords(row('a', atLevel('Low', 'Medium')))).toBe('Low and Medium');
  expect(whenWords(row('a', 'otherwise'))).toBe('everything else');
  expect(whenWords(row('a', PROD), names)).toBe('the environment is Production');
});
test('rows of the shipped policy have names, others their ids', () => {
  expect(rowWords('otherwise')).toBe('Very high risk');
  expect(rowWords('mine')).toBe('mine');
  expect(rowWords('toString')).toBe('toString');
});

test('what a policy says, line by line, in the order in which people are asked', () => {
  const late = stage('cab', { rule: { kind: 'percent', percent: 50 }, quorum: 3, turn: 1 });
  const stages = [late, stage('cm', { veto: true }), stage('ops', { advisory: true })];
  const table = policy([{ ...row('end', 'otherwise', ...stages), separateImplementer: true }]);
  expect(explain(routePolicy(table, input()))).toEqual([
    'Row 1 "end" applies: no row before it does.',
    'CM: any one; a rejection is a veto.',
    'OPS: any one; advice only.',
    'CAB: 50 %, 3 votes at least; asked after the stages before it.',
    'Requester and implementer must be two people.',
  ]);
});
test('nobody asked, and refused', () => {
  expect(explain(routePolicy(policy([automatic('end', 'otherwise')]), input())).at(-1)).toBe(
    'Nobody has to approve.',
  );
  expect(explain(routePolicy(policy([refuse('end', 'otherwise', 'Not now.')]), input())).at(-1)).toBe(
    'Refused: Not now.',
  );
});
