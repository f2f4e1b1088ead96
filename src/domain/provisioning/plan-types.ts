import type { PackType, PracticePack } from '../practices/schema';
import { findNamed } from './match';
import { PICTURES } from './pictures';
import type { Desired } from './desired';
import { planItem } from './plan-item';
import { isNamed, rememberedId } from './remembered';
import { isCommon, type SiteSnapshot, type SiteType } from './site';
import { emptyPart, joinParts, type Bindings, type PlanPart } from './types';
import { sharedText, untouchedLines } from './sharing-words';

/** Issue types: found on the site by what the project has adopted or by name, made where the practice says so. */
export const planTypes = (desired: Desired, site: SiteSnapshot): PlanPart =>
  joinParts(
    desired.packs.flatMap((pack) => pack.issueTypes.map((wanted) => planType(desired, pack, wanted, site))),
  );

/**
 * The site's type that serves as this one: the one that the admin named, the one that was adopted before, else by name
 * and alias, in the project first.
 */
export function matchType(
  desired: Pick<Desired, 'adaptations'>,
  pack: PracticePack,
  wanted: PackType,
  site: Pick<SiteSnapshot, 'types' | 'adoption'> & {
    readonly typeScheme: { readonly typeIds: readonly string[] };
  },
): SiteType | undefined {
  const fitting = site.types.filter((type) => type.subtask === (wanted.kind === 'subtask'));
  const inProject = fitting.filter((type) => site.typeScheme.typeIds.includes(type.id));
  const remembered = fitting.find((type) => type.id === rememberedId(site, pack.id, `type:${wanted.ref}`));
  const exact = { name: wanted.name, aliases: [] };
  const named = isNamed(desired.adaptations, pack.id, 'types', wanted.ref)
    ? (findNamed(inProject, exact) ?? findNamed(fitting, exact))
    : undefined;
  return named ?? remembered ?? findNamed(inProject, wanted) ?? findNamed(fitting, wanted);
}

function planType(desired: Desired, pack: PracticePack, wanted: PackType, site: SiteSnapshot): PlanPart {
  const ref = `type:${wanted.ref}`;
  const match = matchType(desired, pack, wanted, site);
  if (match) {
    const chosen = isNamed(desired.adaptations, pack.id, 'types', wanted.ref);
    const text = chosen
      ? `Your own type is used, as you chose; nothing about it changes.`
      : `The project keeps its own "${match.name}"; nothing about it changes.`;
    return {
      ...emptyPart,
      items: [planItem(pack.id, chosen ? 'map' : 'reuse', 'Issue type', match.name, text)],
      bindings: { [ref]: match.id },
    };
  }
  const conflict = (text: string): PlanPart => ({
    ...emptyPart,
    items: [planItem(pack.id, 'conflict', 'Issue type', wanted.name, text)],
  });
  if (!wanted.create)
    return conflict(`The project has no "${wanted.name}". Add the type with its workflow, then plan again.`);
  const blocked = findNamed(site.types, wanted);
  if (blocked)
    return conflict(
      `"${blocked.name}" exists as ${blocked.subtask ? 'a sub-task' : 'a standard type'}, and Jira allows a name once. Rename it or tell us which to use.`,
    );
  return {
    items: [planItem(pack.id, 'create', 'Issue type', wanted.name, wanted.description)],
    steps: [
      {
        id: ref,
        text: `Create the issue type "${wanted.name}"`,
        action: {
          kind: 'createType',
          ref,
          name: wanted.name,
          description: wanted.description,
          subtask: wanted.kind === 'subtask',
          avatarId: site.avatars[PICTURES[wanted.icon]] ?? null,
        },
      },
    ],
    bindings: {},
  };
}

/** Puts the types that the project lacks into its issue type scheme, or into a copy of a shared one: one change for all. */
export function planTypeScheme(desired: Desired, site: SiteSnapshot, known: Bindings): PlanPart {
  const refs = desired.packs.flatMap((pack) => pack.issueTypes.map((type) => `type:${type.ref}`));
  const typeRefs = [...new Set(refs)].filter((ref) => {
    const id = known[ref];
    return id === undefined || !site.typeScheme.typeIds.includes(id);
  });
  if (typeRefs.length === 0) return emptyPart;
  const { typeScheme, project } = site;
  const common = isCommon(typeScheme);
  const name = `${project.key}: issue types (Steward)`;
  const text = common
    ? `${sharedText(typeScheme)}, so it is copied as "${name}", extended there, and this project gets the copy.`
    : `The new types are added to "${typeScheme.name}", which only this project uses.`;
  return {
    items: [planItem(null, 'extend', 'Issue type scheme', typeScheme.name, text, untouchedLines(typeScheme))],
    steps: [
      {
        id: 'typeScheme',
        text: common
          ? `Give the project its own issue type scheme`
          : `Add the new types to "${typeScheme.name}"`,
        action: common
          ? { kind: 'copyTypeScheme', schemeId: typeScheme.id, name, typeRefs }
          : { kind: 'addTypesToScheme', schemeId: typeScheme.id, typeRefs },
      },
    ],
    bindings: {},
  };
}
