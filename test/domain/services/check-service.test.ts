import { checkService } from '../../../src/domain/services/check-service';
import type { Service } from '../../../src/domain/services/types';
import { recurrence } from '../schedule/builders';
import { needs, NOW, registryOf, service } from './builders';

const others = [
  service('mail', { name: 'Mail', aliases: ['E-Mail'] }),
  service('db', { name: 'Database' }),
  service('old', { name: 'Old', stage: 'retired' }),
];
const faultsOf = (more: Partial<Service>): string[] => {
  const one = service('web', { name: 'Web', ...more });
  return checkService(one, registryOf(...others, service('web', { name: 'Web' })), NOW).map(
    ({ severity, path }) => `${severity} ${path}`,
  );
};
const group = (need: number, ...on: string[]): Partial<Service> => ({
  dependsOn: on.map((id) => needs(id, 'g')),
  groups: [{ id: 'g', name: 'Stores', need }],
});

test('a good service has no faults, and doesn’t stand in its own way', () => {
  expect(faultsOf({ dependsOn: [needs('mail')], aliases: ['Website'] })).toEqual([]);
  expect(faultsOf(group(1, 'mail', 'db'))).toEqual([]);
});

test.each<readonly [string, Partial<Service>, string]>([
  ['the name of another service', { name: ' mail ' }, 'error name'],
  ['an alias of another service', { aliases: ['Site', 'e-mail'] }, 'error aliases[1]'],
  ['one alias twice', { aliases: ['Site', 'site'] }, 'error aliases[1]'],
  ['its own name for an alias', { aliases: ['WEB'] }, 'error aliases[0]'],
  ['an empty name', { name: ' ' }, 'error name'],
  ['itself', { dependsOn: [needs('web')] }, 'error dependsOn[0]'],
  ['a service that doesn’t exist', { dependsOn: [needs('mail'), needs('nobody')] }, 'error dependsOn[1]'],
  ['a service named twice', { dependsOn: [needs('mail'), needs('mail')] }, 'error dependsOn[1]'],
  ['a retired service', { dependsOn: [needs('old')] }, 'warning dependsOn[0]'],
  ['a group that doesn’t exist', { dependsOn: [needs('mail', 'h')] }, 'error dependsOn[0]'],
  ['a group that needs more than it has', group(3, 'mail', 'db'), 'error groups[0]'],
  ['a group that needs all', group(2, 'mail', 'db'), 'warning groups[0]'],
  ['a group without services', { groups: [{ id: 'g', name: '', need: 1 }] }, 'error groups[0]'],
  ['a check that lies ahead', { verifiedOn: '2026-11-23' }, 'error verifiedOn'],
  [
    'a relation checked in the future',
    { dependsOn: [needs('mail', null, '2026-11-23')] },
    'error dependsOn[0].verifiedOn',
  ],
  ['a window in no zone', { windows: [recurrence({ timeZone: 'X' })] }, 'error windows[0].timeZone'],
])('%s', (_, more, fault) => {
  expect(faultsOf(more)).toContain(fault);
});

test('a check of today is none that lies ahead', () => {
  expect(faultsOf({ verifiedOn: '2026-11-22' })).toEqual([]);
});

test('a cycle, direct or not, is only warned of', () => {
  const registry = registryOf(
    service('a', { dependsOn: [needs('web')] }),
    service('b', { dependsOn: [needs('a')] }),
    service('c'),
  );
  const web = service('web', { dependsOn: [needs('c'), needs('b')] });
  expect(checkService(web, registry, NOW)).toMatchObject([
    { severity: 'warning', path: 'dependsOn[1]', message: 'B depends on WEB too, directly or not.' },
  ]);
});
