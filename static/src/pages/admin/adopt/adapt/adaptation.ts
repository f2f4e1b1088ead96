import type { Adaptation, PracticeView } from '../../../../../../src/contract/practices';
import type { Part } from './parts';

export type NamedPart = keyof Adaptation['names'];
export type DroppedPart = keyof Adaptation['drop'];
export type WantedOptions = Adaptation['options'][string];

/** A practice as it is shipped, said as an adaptation. */
export const asShipped = ({ entry }: Pick<PracticeView, 'entry'>): Adaptation => ({
  practice: entry.id,
  version: entry.version,
  names: { types: {}, fields: {}, statuses: {}, requestTypes: {} },
  drop: { fields: [], statuses: [], requestTypes: [] },
  options: {},
});

/** How many things are different from the shipped practice. */
export const countChanges = ({ names, drop, options }: Adaptation): number =>
  Object.values(names).reduce((sum, of) => sum + Object.keys(of).length, 0) +
  Object.values(drop).reduce((sum, refs) => sum + refs.length, 0) +
  Object.keys(options).length;

export const isAdapted = (adaptation: Adaptation): boolean => countChanges(adaptation) > 0;

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

/** Gives a part a name of its own; an empty name or the shipped one takes that back. */
export function rename(
  adaptation: Adaptation,
  part: NamedPart,
  ref: string,
  name: string,
  shipped: string,
): Adaptation {
  const rest = without(adaptation.names[part], ref);
  const own = name.trim() === '' || name === shipped ? rest : { ...rest, [ref]: name };
  return { ...adaptation, names: { ...adaptation.names, [part]: own } };
}

/** Leaves a part out, or takes it in again. */
export function leaveOut(adaptation: Adaptation, part: DroppedPart, ref: string, out: boolean): Adaptation {
  const rest = adaptation.drop[part].filter((one) => one !== ref);
  return { ...adaptation, drop: { ...adaptation.drop, [part]: out ? [...rest, ref] : rest } };
}

/** Sets the whole list of a field's options; the shipped list takes that back. */
export function setOptions(
  adaptation: Adaptation,
  ref: string,
  wanted: WantedOptions,
  shipped: readonly string[],
): Adaptation {
  const rest = without(adaptation.options, ref);
  const same =
    wanted.length === shipped.length &&
    wanted.every((option, index) => option.name === shipped[index] && option.from === shipped[index]);
  return { ...adaptation, options: same ? rest : { ...rest, [ref]: wanted } };
}

/** A field's options as they stand: the changed list, or the shipped one. */
export const optionsOf = (adaptation: Adaptation, field: Pick<Part, 'ref' | 'options'>): WantedOptions =>
  adaptation.options[field.ref] ?? field.options.map((name) => ({ name, from: name }));

/** Moves the item at `from` by one place; nothing happens at the ends. */
export function moveBy<T>(list: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const moved = list[from];
  const other = list[from + by];
  if (moved === undefined || other === undefined) return list;
  return list.map((item, index) => (index === from ? other : index === from + by ? moved : item));
}
