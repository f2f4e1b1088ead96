import type { Fault } from '../../time/fault';

/** Ids within a list are there and differ. */
export function checkIds(list: string, entries: readonly { readonly id: string }[]): Fault[] {
  return entries.flatMap(({ id }, index): Fault[] => {
    if (id.trim() !== '' && entries.findIndex((other) => other.id === id) === index) return [];
    const remedy = 'Give each one an id of its own.';
    return [{ path: `${list}[${index}].id`, message: `"${id}" is empty or taken.`, remedy }];
  });
}
