/** The functions that a package offers, by the name under which a caller reaches them: `kvs.get`, `view.theme.enable`. */
export function publicFunctions(exports: Readonly<Record<string, unknown>>): string[] {
  const names = Object.entries(exports)
    // What a package exports by default it exports by name too.
    .filter(([name]) => name !== 'default' && name !== '__esModule')
    .flatMap(([name, value]) => functionsBelow(name, value));
  return [...new Set(names)].sort();
}

function functionsBelow(name: string, value: unknown): string[] {
  if (typeof value === 'function') return [name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return membersOf(value).flatMap((member) =>
    functionsBelow(`${name}.${member}`, (value as Record<string, unknown>)[member]),
  );
}

/** Its own members and the methods of its classes; what it keeps for itself holds no functions or is a service of its own. */
function membersOf(value: object): string[] {
  const members = new Set<string>();
  // The last prototype is Object's own: it belongs to no package.
  for (let part = value; ;) {
    const next: unknown = Object.getPrototypeOf(part);
    if (typeof next !== 'object' || next === null) break;
    Object.getOwnPropertyNames(part).forEach((one) => members.add(one));
    part = next;
  }
  const hidden = ['constructor', 'storageApi', 'apiClient'];
  return [...members].filter((one) => !hidden.includes(one));
}
