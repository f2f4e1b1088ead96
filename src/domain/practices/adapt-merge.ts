import type { Adaptation, FindingView } from '../../contract/practices';
import { sameName } from '../provisioning/match';
import { PARTS, placeOf } from './adapt-names';
import { fieldReasons, statusReasons } from './adapt-reasons';
import type { PracticePack } from './schema';

export interface Merged {
  /** What of the adaptation still has something to apply to, in an order that doesn't depend on how it was written down. */
  readonly applies: Adaptation;
  /** What has not, and why. The adaptation itself is kept as it was: nothing is lost by a later version. */
  readonly conflicts: readonly FindingView[];
}

type NamedPart = keyof Adaptation['names'];
type DroppedPart = keyof Adaptation['drop'];

/** `warning`: it stands for nothing any more. `error`: somebody has to decide, or the practice would differ from what they chose. */
const conflict = (severity: FindingView['severity'], where: string, text: string): FindingView => ({
  where,
  text,
  severity,
});

/** An adaptation that was made for an earlier version of a pack, held against this one. */
export function mergeAdaptation(pack: PracticePack, adaptation: Adaptation): Merged {
  const conflicts: FindingView[] = [];
  const has = (part: NamedPart, ref: string) => PARTS[part].nameOf(pack, ref) !== undefined;
  const gone = (part: NamedPart, ref: string, lost: string) =>
    conflicts.push(
      conflict(
        'warning',
        placeOf(pack, part, ref),
        `The practice has no such ${PARTS[part].word} any more, so ${lost}.`,
      ),
    );

  const names = (part: NamedPart) =>
    keep(adaptation.names[part], (ref, name) => {
      if (has(part, ref)) return name;
      gone(part, ref, `the name "${name}" stands for nothing`);
      return undefined;
    });
  const drops = (part: DroppedPart, reasonsOf: (ref: string) => readonly string[]) =>
    [...new Set(adaptation.drop[part])].sort().filter((ref) => {
      // Left out already: that is what was wanted.
      if (!has(part, ref)) return false;
      const reasons = reasonsOf(ref);
      if (reasons.length > 0)
        conflicts.push(
          conflict('error', placeOf(pack, part, ref), `It can't be left out: ${reasons.join(' ')}`),
        );
      return reasons.length === 0;
    });
  const options = keep(adaptation.options, (ref, wanted) => {
    const field = pack.fields.find((one) => one.ref === ref);
    if (field === undefined) {
      gone('fields', ref, 'its options stand for nothing');
      return undefined;
    }
    const known = (name: string) => field.options.some((option) => sameName(option.name, name));
    return wanted.map((option) => {
      if (option.from === null || known(option.from) || known(option.name)) return option;
      conflicts.push(
        conflict(
          'warning',
          placeOf(pack, 'fields', ref),
          `The option "${option.from}" is gone, so "${option.name}" is an option of its own now.`,
        ),
      );
      return { ...option, from: null };
    });
  });
  const applies: Adaptation = {
    ...adaptation,
    version: pack.version,
    names: {
      types: names('types'),
      fields: names('fields'),
      statuses: names('statuses'),
      requestTypes: names('requestTypes'),
    },
    drop: {
      fields: drops('fields', (ref) => fieldReasons(pack, ref)),
      statuses: drops('statuses', (role) => statusReasons(pack, role)),
      requestTypes: drops('requestTypes', () => []),
    },
    options,
  };
  return { applies, conflicts };
}

/** The entries of a record that are kept, in the order of their keys, each as `change` gives it. */
function keep<T>(
  entries: Readonly<Record<string, T>>,
  change: (key: string, value: T) => T | undefined,
): Record<string, T> {
  const kept: [string, T][] = [];
  for (const [key, value] of Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const changed = change(key, value);
    if (changed !== undefined) kept.push([key, changed]);
  }
  return Object.fromEntries(kept);
}
