import { sameContent as same } from '../../domain/provisioning/hash';
import type { Service } from '../../domain/services/types';

const said = (value: string | number | null): string =>
  value === null || value === '' ? 'nothing' : String(value);

/** What is told with its values, and what by its name alone: lists and long texts. */
const VALUES = {
  name: 'Name',
  stage: 'Stage',
  team: 'Team',
  criticality: 'Criticality',
  users: 'Users',
} as const satisfies Partial<Record<keyof Service, string>>;
const PARTS = {
  aliases: 'Other names',
  description: 'Description',
  owner: 'Owner',
  environments: 'Environments',
  offerings: 'Offerings',
  groups: 'Redundancy groups',
  windows: 'Maintenance windows',
} as const satisfies Partial<Record<keyof Service, string>>;

/** Whether two records of a service say the same, whatever their versions. */
export const saysTheSame = (a: Service, b: Service): boolean =>
  same({ ...a, version: 0 }, { ...b, version: 0 });

/** What is different between two versions of a service, a line each: "Criticality: 3 -> 5". */
export function whatChanged(before: Service | null, after: Service): string[] {
  if (before === null) return ['Added to the registry.'];
  const values = Object.entries(VALUES).flatMap(([key, label]) => {
    const [from, to] = [before[key as keyof typeof VALUES], after[key as keyof typeof VALUES]];
    return from === to ? [] : [`${label}: ${said(from)} -> ${said(to)}`];
  });
  const parts = Object.entries(PARTS).flatMap(([key, label]) =>
    same(before[key as keyof typeof PARTS], after[key as keyof typeof PARTS]) ? [] : [`${label} changed`],
  );
  return [...values, ...parts, ...relationsChanged(before, after), ...verified(before, after)];
}

function relationsChanged(before: Service, after: Service): string[] {
  const [had, has] = [before, after].map(({ dependsOn }) => new Map(dependsOn.map((one) => [one.on, one])));
  if (had === undefined || has === undefined) return [];
  const added = [...has.keys()].filter((on) => !had.has(on));
  const gone = [...had.keys()].filter((on) => !has.has(on));
  const regrouped = [...has.values()].filter(({ on, group }) => {
    const earlier = had.get(on);
    return earlier !== undefined && earlier.group !== group;
  });
  return [
    ...(added.length === 0 ? [] : [`Now depends on ${added.join(', ')}`]),
    ...(gone.length === 0 ? [] : [`No longer depends on ${gone.join(', ')}`]),
    ...(regrouped.length === 0 ? [] : [`Redundancy changed for ${regrouped.map(({ on }) => on).join(', ')}`]),
  ];
}

const verified = (before: Service, after: Service): string[] =>
  after.verifiedOn === before.verifiedOn || after.verifiedOn === null
    ? []
    : [`Compared with reality on ${after.verifiedOn}`];
