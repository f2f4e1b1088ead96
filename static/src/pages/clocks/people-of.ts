import type { BreachNoteView, ClocksView } from '../../../../src/contract/clocks';

const authors = (note: BreachNoteView | null): readonly (string | undefined)[] => [
  note?.reason?.by,
  note?.excuse?.by,
];

/** Every account that the clocks may have to name. */
export function peopleOf({ clocks }: ClocksView): readonly string[] {
  const ids = clocks.flatMap((clock) => [
    ...authors(clock.breach),
    ...clock.earlier.flatMap(({ breach }) => authors(breach)),
  ]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}
