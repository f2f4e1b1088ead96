import type { Millis } from '../time/types';
import { checkRecurrence } from '../schedule/check-recurrence';
import type { Fault } from '../time/fault';
import { dayOf } from './confidence';
import { graphOf, needsOf, within } from './graph';
import { nameKey } from './name-key';
import type { Registry, Service } from './types';

export interface ServiceFault extends Fault {
  /** A warning doesn't keep anybody from saving. */
  readonly severity: 'error' | 'warning';
}

/**
 * Checks a service against the registry that it is to be part of, its older self in there or not. Errors keep it from being
 * saved; warnings tell what is probably not meant: a cycle, or a dependency on a retired service.
 */
export const checkService = (service: Service, registry: Registry, now: Millis): ServiceFault[] => [
  ...checkRecord(service, registry, nameOwners(registry), dayOf(now)),
  ...service.windows
    .flatMap((one, index) => checkRecurrence(one, `windows[${index}]`))
    .map((fault) => ({ ...fault, severity: 'error' as const })),
  ...checkCycle(service, registry),
];

/** Who is called what, by the key of the name. */
export type NameOwners = ReadonlyMap<string, readonly Service[]>;

export function nameOwners(registry: Registry): NameOwners {
  const owners = new Map<string, Service[]>();
  for (const service of registry.values())
    for (const name of [service.name, ...service.aliases]) {
      const key = nameKey(name);
      const known = owners.get(key);
      if (known) known.push(service);
      else owners.set(key, [service]);
    }
  return owners;
}

/** What can be told of a service in no more steps than it has parts itself: for many at once. */
export const checkRecord = (
  service: Service,
  registry: Registry,
  owners: NameOwners,
  today: string,
): ServiceFault[] => [
  ...checkNames(service, owners),
  ...checkDependencies(service, registry),
  ...checkGroups(service),
  ...checkDays(service, today),
];

const error = (path: string, message: string, remedy: string): ServiceFault => ({
  ...{ path, message, remedy },
  severity: 'error',
});
const warning = (path: string, message: string, remedy: string): ServiceFault => ({
  ...{ path, message, remedy },
  severity: 'warning',
});

function checkNames(service: Service, owners: NameOwners): ServiceFault[] {
  const seen = new Set<string>();
  return [service.name, ...service.aliases].flatMap((name, index) => {
    const path = index === 0 ? 'name' : `aliases[${index - 1}]`;
    const key = nameKey(name);
    const owner = owners.get(key)?.find(({ id }) => id !== service.id);
    const again = seen.has(key);
    seen.add(key);
    if (key === '') return [error(path, 'The name is empty.', 'Write a name.')];
    if (owner) return [error(path, `${owner.name} is already called “${name}”.`, 'Choose another name.')];
    return again ? [error(path, `“${name}” stands there twice.`, 'Remove one of them.')] : [];
  });
}

function checkDependencies(service: Service, registry: Registry): ServiceFault[] {
  const seen = new Set<string>();
  return service.dependsOn.flatMap(({ on, group }, index) => {
    const path = `dependsOn[${index}]`;
    const key = `${on} ${group ?? ''}`;
    const again = seen.has(key);
    seen.add(key);
    if (on === service.id) return [error(path, 'The service depends on itself.', 'Remove this dependency.')];
    const other = registry.get(on);
    if (!other) return [error(path, `There is no service “${on}”.`, 'Choose a service that exists.')];
    if (again) return [error(path, `${other.name} is named twice.`, 'Remove one of them.')];
    if (group !== null && !service.groups.some(({ id }) => id === group))
      return [error(path, `${other.name} is in a group that doesn’t exist.`, 'Choose a group, or none.')];
    return other.stage === 'retired'
      ? [warning(path, `${other.name} is retired.`, 'Remove it, or name what took its place.')]
      : [];
  });
}

function checkGroups(service: Service): ServiceFault[] {
  return service.groups.flatMap(({ id, name, need }, index) => {
    const path = `groups[${index}]`;
    const called = name === '' ? `Group ${index + 1}` : name;
    const members = new Set(service.dependsOn.filter((one) => one.group === id).map(({ on }) => on)).size;
    if (service.groups.findIndex((one) => one.id === id) < index)
      return [error(path, `${called} has the id of another group.`, 'Remove it and add it again.')];
    if (members === 0)
      return [error(path, `${called} has no services.`, 'Add services to it, or remove the group.')];
    if (need > members)
      return [
        error(path, `${called} needs ${need} of only ${members}.`, 'Need fewer, or add services to it.'),
      ];
    return need === members && members > 1
      ? [
          warning(
            path,
            `${called} needs all of its ${members}.`,
            'Then no group is needed: each counts alone.',
          ),
        ]
      : [];
  });
}

function checkDays(service: Service, today: string): ServiceFault[] {
  const ahead = (day: string | null): boolean => day !== null && day > today;
  const days = [
    ...(ahead(service.verifiedOn) ? ['verifiedOn'] : []),
    ...service.dependsOn.flatMap((one, index) =>
      ahead(one.verifiedOn) ? [`dependsOn[${index}].verifiedOn`] : [],
    ),
  ];
  return days.map((path) => error(path, 'The day of the check lies ahead.', 'Write a day up to today.'));
}

/** A cycle is allowed, as such things exist; but most are mistakes. */
function checkCycle(service: Service, registry: Registry): ServiceFault[] {
  const { registry: all } = graphOf(new Map([...registry, [service.id, service]]));
  const needs = (id: string): readonly string[] => {
    const one = all.get(id);
    return one ? needsOf(all, one) : [];
  };
  return needs(service.id)
    .filter((id) => within([id], all.size, needs).has(service.id))
    .map((id) => {
      const index = service.dependsOn.findIndex(({ on }) => on === id);
      const name = all.get(id)?.name ?? id;
      return warning(
        `dependsOn[${index}]`,
        `${name} depends on ${service.name} too, directly or not.`,
        'Check which of the two needs the other.',
      );
    });
}
