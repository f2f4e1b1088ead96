import type { AdoptionSettings } from '../../contract/admin';
import type { PracticeId } from '../../contract/common';
import type { Adaptation, FindingView } from '../../contract/practices';
import { shippedPolicy } from '../../domain/policy';
import { PACKS } from '../../domain/practices';
import { adaptPack } from '../../domain/practices/adapt';
import { checkShared } from '../../domain/practices/adapt-shared';
import type { Desired } from '../../domain/provisioning';
import { shippedModel } from '../../domain/risk';
import { fitsOneRecord } from '../../store/body';
import { Refusal } from '../refusal';

/**
 * Practices as the project has adapted them, with settings and the policies that come with them, in a stable order.
 * @param adaptations of any practice, one for each at most: those of other practices count for the fields they share
 * @throws Refusal BAD_INPUT with the findings when an adaptation can't be taken up as it is
 */
export function desiredOf(
  practices: readonly PracticeId[],
  settings: AdoptionSettings,
  adaptations: readonly Adaptation[] = [],
): Desired {
  const chosen = [...new Set(practices)].sort();
  const effective = chosen.flatMap((id) => withShared(id, adaptations) ?? []);
  const adapted = chosen.map((id) =>
    adaptPack(PACKS[id], effective.find((one) => one.practice === id) ?? null, settings.priority),
  );
  const packs = adapted.map(({ pack }) => pack);
  refuse([...adapted.flatMap(({ findings }) => findings), ...checkShared(packs)]);
  return {
    packs,
    adaptations: effective,
    said: adaptations,
    settings,
    model: shippedModel(),
    approvals: shippedPolicy(settings.groups, settings.quorum),
    fits: fitsOneRecord,
  };
}

function refuse(all: readonly FindingView[]): void {
  const findings = all.filter(({ severity }) => severity === 'error');
  if (findings.length === 0) return;
  throw new Refusal(
    'BAD_INPUT',
    `The practice can't be adapted like this: ${findings.map((one) => `${one.where}: ${one.text}`).join(' ')}`,
    'Correct it and plan again.',
    { findings },
  );
}

/** Practices share fields: what the admin said of one for the first of them holds for the next one too. Null: as shipped. */
function withShared(practice: PracticeId, all: readonly Adaptation[]): Adaptation | null {
  const own = all.find((one) => one.practice === practice);
  const others = all.filter((one) => one.practice !== practice);
  const refs = PACKS[practice].fields.map((field) => field.ref);
  const pick = <T>(of: (one: Adaptation) => Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      refs.flatMap((ref) => {
        const said = [...(own ? [own] : []), ...others].map(of).find((one) => one[ref] !== undefined);
        const value = said?.[ref];
        return value === undefined ? [] : [[ref, value]];
      }),
    );
  const fields = { ...pick((one) => one.names.fields), ...own?.names.fields };
  const options = { ...pick((one) => one.options), ...own?.options };
  if (!own && Object.keys(fields).length + Object.keys(options).length === 0) return null;
  return {
    practice,
    version: own?.version ?? PACKS[practice].version,
    names: { types: {}, statuses: {}, requestTypes: {}, ...own?.names, fields },
    drop: own?.drop ?? { fields: [], statuses: [], requestTypes: [] },
    options,
  };
}

/** What the project has said before, and what is said now in its place. */
export function joinAdaptations(
  before: readonly Adaptation[],
  now: readonly Adaptation[],
): readonly Adaptation[] {
  const replaced = new Set(now.map((one) => one.practice));
  return [...before.filter((one) => !replaced.has(one.practice)), ...now].sort((a, b) =>
    a.practice < b.practice ? -1 : 1,
  );
}
