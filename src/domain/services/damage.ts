import type { Fallen } from './falls';
import type { Reach, Service } from './types';

/** How many steps away damage still counts (RULES 5). */
export const DAMAGE_HOPS = 3;

/** From so many users on the damage is 2, 3, 4 and 5. */
const USER_BANDS = [10, 100, 1000, 10_000];

export const usersBand = (users: number): number => 1 + USER_BANDS.filter((from) => users >= from).length;

/** The greater of criticality and users, 0 where neither is known. */
export const gravityOf = ({ criticality, users }: Pick<Service, 'criticality' | 'users'>): number =>
  Math.max(criticality ?? 0, users === null ? 0 : usersBand(users));

/**
 * Damage of a service and of what it takes down (RULES 5): 1 to 5, with the names on the way to what decides it and the reason;
 * the nearest decides among equals. Null while the criticality of the service itself isn't stated: the change's own
 * answer counts then.
 */
export function damageOf(
  service: Service,
  falls: readonly Fallen[],
  nameOf: (id: string) => string,
): Reach['damage'] {
  if (service.criticality === null) return null;
  let worst: Service = service;
  let path: readonly string[] = [service.id];
  for (const one of falls)
    if (one.hops <= DAMAGE_HOPS && gravityOf(one.service) > gravityOf(worst))
      [worst, path] = [one.service, one.path];
  return { value: gravityOf(worst), path: path.map(nameOf), because: reasonOf(worst) };
}

function reasonOf(service: Service): string {
  const { criticality, users } = service;
  if (criticality === gravityOf(service)) return `its criticality is ${criticality} of 5`;
  return `it has ${(users ?? 0).toLocaleString('en')} users`;
}
