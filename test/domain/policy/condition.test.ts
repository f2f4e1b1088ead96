import type { PolicyCondition } from '../../../src/contract/approval-policy';
import { applies, type Applies } from '../../../src/domain/policy/condition';
import { input } from './build';

const YES: PolicyCondition = { fact: 'freeze', is: false };
const NO: PolicyCondition = { fact: 'freeze', is: true };
const MAYBE: PolicyCondition = { fact: 'model', in: ['Normal / Patch'] };
const KNOWN = input({ model: null });
const PARTS: Readonly<Record<Applies, PolicyCondition>> = { yes: YES, no: NO, maybe: MAYBE };
const ask = (condition: PolicyCondition, more = {}) => applies(condition, { ...KNOWN, ...more });

describe('three values', () => {
  test.each<[Applies, Applies, Applies, Applies]>([
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'maybe', 'maybe', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['maybe', 'maybe', 'maybe', 'maybe'],
    ['maybe', 'no', 'no', 'maybe'],
    ['no', 'no', 'no', 'no'],
  ])('%s with %s: all is %s, any is %s', (a, b, all, any) => {
    const parts = [PARTS[a], PARTS[b]];
    expect(ask({ all: parts })).toBe(all);
    expect(ask({ all: [...parts].reverse() })).toBe(all);
    expect(ask({ any: parts })).toBe(any);
    expect(ask({ any: [...parts].reverse() })).toBe(any);
  });
  test('not swaps yes and no and leaves maybe', () => {
    expect(ask({ not: YES })).toBe('no');
    expect(ask({ not: NO })).toBe('yes');
    expect(ask({ not: MAYBE })).toBe('maybe');
  });
  test('all of nothing holds, any of nothing does not', () => {
    expect(ask({ all: [] })).toBe('yes');
    expect(ask({ any: [] })).toBe('no');
  });
});

describe('what is asked', () => {
  test.each<[string, PolicyCondition, object, Applies]>([
    ['a level that is named', { fact: 'level', in: ['Low'] }, {}, 'yes'],
    ['a level that is not', { fact: 'level', in: ['High'] }, {}, 'no'],
    ['no level known', { fact: 'level', in: ['High'] }, { level: null }, 'maybe'],
    [
      'a list without values holds of nothing, known or not',
      { fact: 'model', in: [] },
      { model: null },
      'no',
    ],
    ['the kind', { fact: 'kind', in: ['emergency'] }, { kind: 'emergency' }, 'yes'],
    ['one of the services', { fact: 'service', in: ['S1'] }, { services: ['S0', 'S1'] }, 'yes'],
    ['known to name no service', { fact: 'service', in: ['S1'] }, { services: [] }, 'no'],
    ['no service known', { fact: 'service', in: ['S1'] }, { services: null }, 'maybe'],
    ['a label', { fact: 'label', in: ['pci'] }, { labels: ['pci'] }, 'yes'],
    ['no environment known', { fact: 'environment', in: ['Prod'] }, { environment: null }, 'maybe'],
    ['just reached', { fact: 'likelihood', atLeast: 4 }, { likelihood: 4 }, 'yes'],
    ['just below', { fact: 'likelihood', atLeast: 4 }, { likelihood: 3 }, 'no'],
    ['a field that could not be read', { fact: 'field', field: 'f', in: ['a'] }, {}, 'maybe'],
    ['a field without a value', { fact: 'field', field: 'f', in: ['a'] }, { fields: { f: [] } }, 'no'],
    [
      'a field of several values',
      { fact: 'field', field: 'f', in: ['a'] },
      { fields: { f: ['b', 'a'] } },
      'yes',
    ],
    ['a name that objects inherit', { fact: 'field', field: 'toString', in: ['a'] }, {}, 'maybe'],
    ['a number just reached', { fact: 'number', field: 'f', atLeast: 10 }, { fields: { f: 10 } }, 'yes'],
    ['a number just below', { fact: 'number', field: 'f', atLeast: 10 }, { fields: { f: 9.99 } }, 'no'],
    ['a number as text', { fact: 'number', field: 'f', atLeast: 10 }, { fields: { f: ['12'] } }, 'yes'],
    ['a number left blank', { fact: 'number', field: 'f', atLeast: 10 }, { fields: { f: [] } }, 'maybe'],
    ['no number at all', { fact: 'number', field: 'f', atLeast: 10 }, { fields: { f: [''] } }, 'maybe'],
    ['a freeze', { fact: 'freeze', is: true }, { freeze: true }, 'yes'],
    ['no freeze known', { fact: 'freeze', is: false }, { freeze: null }, 'maybe'],
  ])('%s', (_, condition, more, answer) => expect(ask(condition, more)).toBe(answer));
});
