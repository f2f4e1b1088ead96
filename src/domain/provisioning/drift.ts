import type { PracticeId } from '../../contract/common';
import type { PracticePack } from '../practices/schema';
import { adoptedIds, driftBeyondPlan } from './drift-beyond-plan';
import { partsOf, type Part } from './drift-parts';
import type { Finding } from './drift-types';
import { wordsOf } from './drift-words';
import type { AdoptionState, SiteSnapshot } from './site';
import type { Plan } from './types';

/** What is compared: what a project has adopted, and a plan of exactly that on the site as it is now. */
export interface Compared {
  readonly adoption: AdoptionState;
  /** All adopted practices, as the project has adapted them. */
  readonly packs: readonly PracticePack[];
  readonly site: SiteSnapshot;
  readonly plan: Plan;
}

/**
 * What is not as it was adopted: a plan of what is adopted already has no step on a site that nobody has changed, so every
 * step that is left stands for something that was removed or changed. Things are known by their ids; a new name is no
 * difference. What was never adopted, as a part that came with a later version of the practice, is none either.
 */
export function driftOf(compared: Compared): Finding[] {
  const { adoption, packs, site, plan } = compared;
  const adopted = adoptedIds(adoption);
  const parts = plan.steps.flatMap((step) => partsOf(step, plan, plan.bindings));
  const roots = [...new Set(parts.map((part) => part.root))].filter((root) =>
    wasAdopted(root, parts, compared),
  );
  const fromPlan = roots.flatMap((root): Finding[] => {
    const own = parts.filter((part) => part.root === root);
    const words = wordsOf(root, own, { site, plan, adopted });
    if (!words) return [];
    const practice = practiceOf(root, own, packs);
    const { traces, text, ...head } = words;
    const behind = practice !== null && isBehind(practice, adoption, packs);
    return [
      {
        item: {
          id: root,
          practice,
          ...head,
          text: behind ? `${text} ${UPDATE}` : text,
          repairable: !behind,
        },
        mends: own.map(({ step, ref }) => ({ stepId: step.id, ref })),
        traces,
      },
    ];
  });
  return [...fromPlan, ...driftBeyondPlan(compared)];
}

const UPDATE = 'Steward has a later version of this practice: adopt it again, which mends this, too.';

const isBehind = (
  practice: PracticeId,
  { versions }: AdoptionState,
  packs: readonly PracticePack[],
): boolean =>
  packs.some((pack) => pack.id === practice && (versions[practice] ?? pack.version) < pack.version);

/** Refs whose ids an adoption keeps; of other roots nobody knows, so they count. */
const KEPT = /^(type|field|status|workflow|linkType|requestType):/;

function wasAdopted(root: string, parts: readonly Part[], { adoption, packs }: Compared): boolean {
  const ref = root.replace(/^(inProject|follows|inFieldScheme):/, '');
  if (!KEPT.test(ref)) return true;
  const practice = practiceOf(root, parts, packs);
  const record = practice === null ? undefined : adoption.bindings[practice];
  // Adoptions from before ids were kept remember none.
  return record === undefined || Object.keys(record).length === 0 || record[ref] !== undefined;
}

/** The practice that a difference belongs to: the first that has the thing. Null: none in particular. */
function practiceOf(root: string, parts: readonly Part[], packs: readonly PracticePack[]): PracticeId | null {
  const refs = [
    root.replace(/^(inProject|follows|inFieldScheme):/, ''),
    ...parts.flatMap(({ ref }) => ref ?? []),
  ];
  const has = (pack: PracticePack, ref: string): boolean =>
    [`status:${pack.id}`, `workflow:${pack.id}`, `screen:${pack.id}`, `screens:${pack.id}`].some(
      (own) => ref === own || ref.startsWith(`${own}:`),
    ) ||
    pack.issueTypes.some((one) => ref === `type:${one.ref}`) ||
    pack.fields.some((one) => ref === `field:${one.ref}`) ||
    pack.linkTypes.some((one) => ref === `linkType:${one.name}`) ||
    pack.requestTypes.some((one) => ref === `requestType:${one.ref}`);
  const needed = parts.flatMap(({ step: { action } }) =>
    'types' in action ? action.types.map((one) => one.typeRef) : 'typeRefs' in action ? action.typeRefs : [],
  );
  for (const ref of [...refs, ...needed]) {
    const found = packs.find((pack) => has(pack, ref));
    if (found) return found.id;
  }
  return null;
}
