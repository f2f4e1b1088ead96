import { isGroup, type Item } from './csv-cells';
import { type Column, COLUMN_KEYS, COLUMNS, NEVER } from './csv-columns';
import { checkRecord, type NameOwners, nameOwners } from './check-service';
import { dayOf } from './confidence';
import { dayNumber } from '../time/local-date';
import type { Millis } from '../time/types';
import { nameKey } from './name-key';
import type { LineFault, ServiceDraft } from './read-rows';
import { serviceIdOf } from './service-id';
import type { Dependency, Registry, Service } from './types';

/** What a file would do to the registry. */
export interface ResolvedDrafts {
  /** New and changed services, as they would be written, with the version that they replace (0: new). */
  readonly services: readonly Service[];
  readonly adds: number;
  readonly changes: number;
  readonly same: number;
  /** Dependencies that the file names. */
  readonly relations: number;
  readonly faults: readonly LineFault[];
  /** The first ten that change, with the columns in which they do. */
  readonly examples: readonly { readonly name: string; readonly what: string }[];
}

const EXAMPLES = 10;

/**
 * Brings the lines of a file together with the registry: a line is the service of that name, else a new one (an alias is no name: it is told as taken); what it
 * depends on is found by name in the file and in the registry. What the file doesn't have (columns, maintenance windows,
 * services) stays as it is. With faults nothing of it should be written.
 */
export function resolveDrafts(
  drafts: readonly ServiceDraft[],
  registry: Registry,
  now: Millis,
): ResolvedDrafts {
  const faults: LineFault[] = [];
  const byName = namesOf(registry);
  const own = new Map([...registry.values()].map(({ id, name }) => [nameKey(name), id]));
  const taken = new Set(registry.keys());
  const lines = new Map<string, ServiceDraft>();
  for (const draft of drafts) {
    const id = own.get(nameKey(draft.facts.name)) ?? serviceIdOf(draft.facts.name, taken);
    const first = lines.get(id);
    if (first) {
      faults.push(
        faultOf(draft.line, 'name', `“${draft.facts.name}” is on line ${first.line} too.`, 'Keep one line.'),
      );
      continue;
    }
    lines.set(id, draft);
    taken.add(id);
    own.set(nameKey(draft.facts.name), id);
    for (const name of [draft.facts.name, ...draft.facts.aliases])
      if (!byName.has(nameKey(name))) byName.set(nameKey(name), id);
  }
  const services = [...lines].map(([id, draft]) =>
    serviceOf(id, draft, registry.get(id) ?? null, (name) => byName.get(nameKey(name)) ?? null, faults),
  );
  const after = new Map([...registry, ...services.map((one) => [one.id, one] as const)]);
  const owners = nameOwners(after);
  for (const service of services)
    faults.push(...checksOf(service, lines.get(service.id)?.line ?? 0, after, owners, dayOf(now)));
  const changed = services.map((one) => ({ one, what: changesOf(registry.get(one.id), one) }));
  const edits = changed.filter(({ one, what }) => registry.has(one.id) && what.length > 0);
  return {
    services: changed
      .filter(({ one, what }) => !registry.has(one.id) || what.length > 0)
      .map(({ one }) => one),
    adds: services.filter(({ id }) => !registry.has(id)).length,
    changes: edits.length,
    same: changed.length - edits.length - services.filter(({ id }) => !registry.has(id)).length,
    relations: services.reduce((sum, { dependsOn }) => sum + dependsOn.length, 0),
    faults: faults.sort((a, b) => a.line - b.line),
    examples: edits.slice(0, EXAMPLES).map(({ one, what }) => ({ name: one.name, what: what.join(', ') })),
  };
}

const faultOf = (line: number, column: Column, text: string, remedy: string): LineFault => ({
  ...{ line, text, remedy },
  column: COLUMNS[column],
});

/** Ids by name and alias; a name goes before an alias. */
function namesOf(registry: Registry): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, aliases } of registry.values()) for (const alias of aliases) ids.set(nameKey(alias), id);
  for (const { id, name } of registry.values()) ids.set(nameKey(name), id);
  return ids;
}

function serviceOf(
  id: string,
  draft: ServiceDraft,
  before: Service | null,
  idOf: (name: string) => string | null,
  faults: LineFault[],
): Service {
  const { facts, columns } = draft;
  const links = linksOf(draft, before, idOf, faults);
  const kept = { windows: before?.windows ?? [], version: before?.version ?? 0 };
  const whole: Service = { ...facts, ...links, ...kept, id };
  if (!before) return whole;
  const missing = COLUMN_KEYS.filter((column) => !columns.includes(column));
  const old = Object.fromEntries(missing.map((column) => [column, before[column]]));
  const groups = columns.includes('dependsOn') ? whole.groups : before.groups;
  return { ...whole, ...old, groups };
}

function linksOf(
  { line, facts, dependsOn: entries }: ServiceDraft,
  before: Service | null,
  idOf: (name: string) => string | null,
  faults: LineFault[],
): Pick<Service, 'dependsOn' | 'groups'> {
  const dependsOn: Dependency[] = [];
  const groups: Service['groups'] = [];
  const add = ({ text, mark }: Item, group: string | null): void => {
    const on = idOf(text);
    const day = mark === NEVER ? null : (mark ?? facts.verifiedOn);
    if (on === null)
      faults.push(
        faultOf(
          line,
          'dependsOn',
          `There is no service “${text}”.`,
          'Add a line for it, or correct the name.',
        ),
      );
    else if (day !== null && dayNumber(day) === null)
      faults.push(faultOf(line, 'dependsOn', `“${day}” is no day.`, 'Write it as [2026-11-22] or [never].'));
    else dependsOn.push({ on, group, verifiedOn: day });
  };
  for (const entry of entries) {
    if (!isGroup(entry)) {
      add(entry, null);
      continue;
    }
    const members = entry.members.map(({ text }) => idOf(text));
    const id = groupId(before, members, groups);
    groups.push({ id, name: entry.name, need: entry.need });
    for (const member of entry.members) add(member, id);
  }
  return { dependsOn, groups };
}

/** A group that already has exactly these members keeps its id. */
function groupId(
  before: Service | null,
  members: readonly (string | null)[],
  used: Service['groups'],
): string {
  const key = (ids: readonly (string | null)[]): string => [...ids].sort().join(' ');
  const free = (id: string): boolean => !used.some((one) => one.id === id);
  const same = before?.groups.find(
    ({ id }) =>
      free(id) &&
      key(before.dependsOn.filter(({ group }) => group === id).map(({ on }) => on)) === key(members),
  );
  const taken = new Set([...used, ...(before?.groups ?? [])].map(({ id }) => id));
  let number = 1;
  while (taken.has(`g${number}`)) number++;
  return same?.id ?? `g${number}`;
}

/** The registry's own checks, told by line and column. */
function checksOf(
  service: Service,
  line: number,
  after: Registry,
  owners: NameOwners,
  today: string,
): LineFault[] {
  return checkRecord(service, after, owners, today)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message, remedy }) => {
      const [root = ''] = /^[a-zA-Z]+/.exec(path) ?? [];
      const column = root === 'groups' ? 'dependsOn' : root;
      return { line, column: columnName(column), text: message, remedy };
    });
}

const columnName = (root: string): string =>
  Object.entries(COLUMNS).find(([column]) => column === root)?.[1] ?? root;

/** Columns in which two services differ, by their names in the file. */
function changesOf(before: Service | undefined, after: Service): string[] {
  if (!before) return [];
  const columns = COLUMN_KEYS.filter((column) =>
    column === 'dependsOn'
      ? JSON.stringify(linkKey(before)) !== JSON.stringify(linkKey(after))
      : JSON.stringify(before[column]) !== JSON.stringify(after[column]),
  );
  return columns.map((column) => COLUMNS[column]);
}

/** Dependencies by what they mean: their order in the file doesn't. */
const linkKey = ({ dependsOn, groups }: Service): unknown => [
  dependsOn.map(({ on, group, verifiedOn }) => `${group ?? ''} ${on} ${verifiedOn ?? ''}`).sort(),
  groups.map(({ id, name, need }) => `${id} ${need} ${name}`).sort(),
];
