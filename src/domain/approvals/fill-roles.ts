import type { StageRule } from './types';

type RoleSeats = Extract<StageRule, { kind: 'roles' }>['seats'];

/**
 * How many seats of a role rule these people can fill at most, one person one seat: a maximum matching, found by
 * letting each newcomer make others move up.
 */
export function fillRoles(roles: RoleSeats, people: readonly { readonly ways: readonly string[] }[]): number {
  const seats = roles.flatMap(({ via, count }) => Array.from({ length: count }, () => via));
  const taken = new Map<number, number>();
  const place = (person: number, tried: Set<number>): boolean =>
    seats.some((via, seat) => {
      if (tried.has(seat) || people[person]?.ways.includes(via) !== true) return false;
      tried.add(seat);
      const sitting = taken.get(seat);
      if (sitting !== undefined && !place(sitting, tried)) return false;
      taken.set(seat, person);
      return true;
    });
  return people.filter((_, person) => place(person, new Set())).length;
}
