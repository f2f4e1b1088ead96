import { toCsv } from '../sla-report/csv';
import { type Entry, toSafe, writeEntries } from './csv-cells';
import { COLUMN_NAMES, COLUMNS, NEVER } from './csv-columns';
import type { Dependency, Registry, Service } from './types';

/**
 * Services as rows by column name, sorted by name: what `readServiceRows` reads. Maintenance windows aren't part of the file. A
 * relation tells its own check only where that differs from the service's.
 */
export function writeServiceRows(registry: Registry): Record<string, string>[] {
  const nameOf = (id: string): string => registry.get(id)?.name ?? id;
  return [...registry.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
    .map((service) => {
      const cells = {
        [COLUMNS.name]: service.name,
        [COLUMNS.aliases]: writeEntries(service.aliases.map(plain)),
        [COLUMNS.description]: service.description,
        [COLUMNS.stage]: service.stage,
        [COLUMNS.owner]: service.owner ?? '',
        [COLUMNS.team]: service.team ?? '',
        [COLUMNS.criticality]: String(service.criticality ?? ''),
        [COLUMNS.users]: String(service.users ?? ''),
        [COLUMNS.environments]: writeEntries(service.environments.map(plain)),
        [COLUMNS.offerings]: writeEntries(
          service.offerings.map((one) => ({
            ...plain(one.name),
            note: one.description === '' ? null : one.description,
          })),
        ),
        [COLUMNS.dependsOn]: writeEntries(dependencies(service, nameOf)),
        [COLUMNS.verifiedOn]: service.verifiedOn ?? '',
      };
      return Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, toSafe(text)]));
    });
}

/** The whole file: RFC 4180, and safe to open in a spreadsheet. */
export const serviceCsv = (registry: Registry): string =>
  toCsv(
    COLUMN_NAMES,
    writeServiceRows(registry).map((row) => COLUMN_NAMES.map((column) => row[column] ?? '')),
  );

const plain = (text: string): { text: string; mark: null; note: null } => ({ text, mark: null, note: null });

function dependencies(service: Service, nameOf: (id: string) => string): Entry[] {
  const item = ({ on, verifiedOn }: Dependency): Extract<Entry, { text: string }> => ({
    text: nameOf(on),
    mark: verifiedOn === service.verifiedOn ? null : (verifiedOn ?? NEVER),
    note: null,
  });
  const known = new Set(service.groups.map(({ id }) => id));
  const alone = service.dependsOn.filter(({ group }) => group === null || !known.has(group));
  return [
    ...alone.map(item),
    ...service.groups.map(({ id, name, need }) => ({
      ...{ name, need },
      members: service.dependsOn.filter(({ group }) => group === id).map(item),
    })),
  ];
}
