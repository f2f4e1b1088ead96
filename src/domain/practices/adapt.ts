import type { Adaptation, FindingView, PriorityScheme } from '../../contract/practices';
import { dropEdits } from './adapt-drops';
import { applyEdits } from './adapt-edit';
import { mergeAdaptation } from './adapt-merge';
import { nameEdits } from './adapt-names';
import { optionEdits } from './adapt-options';
import { priorityEdits } from './adapt-priority';
import type { PracticePack } from './schema';

export { mergeAdaptation, type Merged } from './adapt-merge';
export { neededBy, type Needs } from './adapt-needs';

export interface Adapted {
  /** The pack as this customer wants it; the shipped part where a change can't be made. */
  readonly pack: PracticePack;
  /** What could not be taken up, and why. Empty: everything was. */
  readonly findings: readonly FindingView[];
}

/** A practice as it is shipped, said as an adaptation. */
export const unadapted = ({ id, version }: Pick<PracticePack, 'id' | 'version'>): Adaptation => ({
  practice: id,
  version,
  names: { types: {}, fields: {}, statuses: {}, requestTypes: {} },
  drop: { fields: [], statuses: [], requestTypes: [] },
  options: {},
});

/**
 * A pack with a customer's changes in it. The shipped pack is never changed, and what comes out always passes the
 * linter: a change that it would refuse is left out and said. Doing it again changes nothing more.
 * @param priority impact, urgency and the matrix of the project; undefined: as shipped
 */
export function adaptPack(
  pack: PracticePack,
  adaptation: Adaptation | null,
  priority: PriorityScheme | undefined,
): Adapted {
  const { applies, conflicts } =
    adaptation === null ? { applies: null, conflicts: [] } : mergeAdaptation(pack, adaptation);
  const edits = [
    ...(priority === undefined ? [] : priorityEdits(priority)),
    ...(applies === null
      ? []
      : [...nameEdits(pack, applies), ...optionEdits(pack, applies), ...dropEdits(pack, applies)]),
  ];
  const adapted = applyEdits(pack, edits);
  return { pack: adapted.pack, findings: [...conflicts, ...adapted.findings] };
}
