import type { PracticePack } from '../practices/schema';
import { findNamed } from './match';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';
import { joinParts, type PlanPart } from './types';

/** Issue types: found on the site by name, made where the practice says so, and added to the project's scheme. */
export function planTypes(packs: readonly PracticePack[], site: SiteSnapshot): PlanPart {
  const found = joinParts(packs.map((pack) => planTypesOf(pack, site)));
  const refs = packs.flatMap((pack) => pack.issueTypes.map((type) => `type:${type.ref}`));
  const missing = refs.filter((ref) => {
    const id = found.bindings[ref];
    const made = found.steps.some((step) => step.action.kind === 'createType' && step.action.ref === ref);
    return made || (id !== undefined && !site.typeScheme.typeIds.includes(id));
  });
  return missing.length === 0 ? found : joinParts([found, planScheme(missing, site)]);
}

function planTypesOf(pack: PracticePack, site: SiteSnapshot): PlanPart {
  const inProject = site.types.filter((type) => site.typeScheme.typeIds.includes(type.id));
  return joinParts(
    pack.issueTypes.map((wanted): PlanPart => {
      const ref = `type:${wanted.ref}`;
      const fits = (type: { readonly subtask: boolean }) => type.subtask === (wanted.kind === 'subtask');
      const match = findNamed(inProject.filter(fits), wanted) ?? findNamed(site.types.filter(fits), wanted);
      if (match) {
        const text = `The project keeps its own "${match.name}"; nothing about it changes.`;
        return {
          items: [planItem(pack.id, 'reuse', 'Issue type', match.name, text)],
          steps: [],
          bindings: { [ref]: match.id },
        };
      }
      if (!wanted.create) {
        const text = `The project has no "${wanted.name}". Add the type with its workflow, then plan again.`;
        return {
          items: [planItem(pack.id, 'conflict', 'Issue type', wanted.name, text)],
          steps: [],
          bindings: {},
        };
      }
      const blocked = findNamed(site.types, wanted);
      if (blocked) {
        const text = `"${blocked.name}" exists as ${blocked.subtask ? 'a sub-task' : 'a standard type'}, and Jira allows a name once. Rename it or tell us which to use.`;
        return {
          items: [planItem(pack.id, 'conflict', 'Issue type', wanted.name, text)],
          steps: [],
          bindings: {},
        };
      }
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
            },
          },
        ],
        bindings: {},
      };
    }),
  );
}

function planScheme(typeRefs: readonly string[], site: SiteSnapshot): PlanPart {
  const { typeScheme, project } = site;
  const shared = typeScheme.sharedWith.length > 0;
  const name = `${project.key}: issue types (Steward)`;
  const text = shared
    ? `"${typeScheme.name}" is shared, so it is copied as "${name}", extended there, and this project gets the copy.`
    : `The new types are added to "${typeScheme.name}", which only this project uses.`;
  return {
    items: [planItem(null, 'extend', 'Issue type scheme', typeScheme.name, text)],
    steps: [
      {
        id: 'typeScheme',
        text: shared
          ? `Give the project its own issue type scheme`
          : `Add the new types to "${typeScheme.name}"`,
        action: shared
          ? { kind: 'copyTypeScheme', schemeId: typeScheme.id, name, typeRefs }
          : { kind: 'addTypesToScheme', schemeId: typeScheme.id, typeRefs },
      },
    ],
    bindings: {},
  };
}
