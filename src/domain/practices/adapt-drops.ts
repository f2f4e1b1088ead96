import type { Adaptation } from '../../contract/practices';
import type { Edit } from './adapt-edit';
import { placeOf } from './adapt-names';
import { fieldReasons, statusReasons } from './adapt-reasons';
import { speaksOf, withoutStatus } from './adapt-statuses';
import type { PracticePack } from './schema';

const refusedFor = (reasons: readonly string[]): string | null =>
  reasons.length === 0 ? null : reasons.join(' ');

export const dropField = (pack: PracticePack, ref: string): Edit => ({
  where: placeOf(pack, 'fields', ref),
  refusal: (before) => refusedFor(fieldReasons(before, ref)),
  apply: (before) => withoutField(before, ref),
});

export const dropStatus = (pack: PracticePack, role: string): Edit => ({
  where: placeOf(pack, 'statuses', role),
  refusal: (before) => refusedFor(statusReasons(before, role)),
  apply: (before) => withoutStatus(before, role),
});

const dropRequestType = (pack: PracticePack, ref: string): Edit => ({
  where: placeOf(pack, 'requestTypes', ref),
  refusal: () => null,
  apply: (before) => ({ ...before, requestTypes: before.requestTypes.filter((type) => type.ref !== ref) }),
});

/** Everything that an adaptation leaves out, in its order. */
export const dropEdits = (pack: PracticePack, { drop }: Adaptation): Edit[] => [
  ...drop.fields.map((ref) => dropField(pack, ref)),
  ...drop.statuses.map((role) => dropStatus(pack, role)),
  ...drop.requestTypes.map((ref) => dropRequestType(pack, ref)),
];

/** A pack without one of its fields: off the screens and the steps by hand; a tab with nothing on it goes too. */
function withoutField(pack: PracticePack, ref: string): PracticePack {
  const shown = pack.screens?.fields.filter((field) => field !== ref) ?? [];
  return {
    ...pack,
    fields: pack.fields.filter((field) => field.ref !== ref),
    screens: pack.screens === null || shown.length === 0 ? null : { ...pack.screens, fields: shown },
    manual: pack.manual.filter((step) => !speaksOf(step, 'field', ref)),
  };
}
