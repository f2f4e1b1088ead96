import { dropField, dropStatus } from './adapt-drops';
import { applyEdits, type Edit } from './adapt-edit';
import { fieldReasons, statusReasons } from './adapt-reasons';
import type { PracticePack } from './schema';

/** By ref of a field and by role of a status: what needs it, in words. Nothing: it can be left out. */
export interface Needs {
  readonly fields: Record<string, string[]>;
  readonly statuses: Record<string, string[]>;
}

/** What stands or falls with each field and status of a pack: what is said here is what leaving it out says. */
export function neededBy(pack: PracticePack): Needs {
  const needs = (known: string[], edit: Edit) =>
    known.length > 0 ? known : applyEdits(pack, [edit]).findings.map((finding) => finding.text);
  return {
    fields: Object.fromEntries(
      pack.fields.map(({ ref }) => [ref, needs(fieldReasons(pack, ref), dropField(pack, ref))]),
    ),
    statuses: Object.fromEntries(
      pack.statuses.map(({ role }) => [role, needs(statusReasons(pack, role), dropStatus(pack, role))]),
    ),
  };
}
