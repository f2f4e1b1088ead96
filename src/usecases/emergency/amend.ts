import { sealOf } from '../../domain/approvals/seal';
import type { EmergencyEntry } from '../../domain/emergency/types';
import type { IssueState, Phase } from '../../store/issue-state-types';
import { amendChange } from '../change/amend-change';
import type { Folded } from '../fold-issue';
import type { Deps } from '../deps';
import type { HappeningKind } from '../happening';
import { Refusal } from '../refusal';
import type { FoldedChange } from '../schedule/folded-change';

/** Doors lead into implementation: afterwards there is nothing to open. */
export const BEFORE_GATE: readonly Phase[] = ['draft', 'submitted', 'scheduled', 'onHold'];

const KINDS: Readonly<Record<EmergencyEntry['kind'], HappeningKind>> = {
  declared: 'emergency declared',
  withdrawn: 'emergency taken back',
  phoned: 'approval phoned in',
  phoneConfirmed: 'phoned approval confirmed',
  phoneDenied: 'phoned approval denied',
  glassBroken: 'glass broken',
};

/** Adds an entry to what happened to an emergency, with its record. `check` may refuse, on the aggregate of that moment. */
export const addEntry = (
  deps: Deps,
  folded: Folded,
  entryOf: (state: IssueState) => EmergencyEntry,
): Promise<Folded> =>
  amendChange(deps, folded, (state) => {
    const entry = entryOf(state);
    const { at, by: actor, ...data } = entry;
    return {
      state: { ...state, emergency: [...state.emergency, entry] },
      happenings: [{ kind: KINDS[entry.kind], at, actor, data }],
    };
  });

/** What opens a door covers exactly what the person saw. @throws Refusal STALE */
export function refuseUnseen({ content }: FoldedChange, seen: string): string {
  const seal = sealOf(content);
  if (seen !== seal)
    throw new Refusal(
      'STALE',
      'The change was edited after you opened it.',
      'Read what changed, and say it again.',
    );
  return seal;
}

export const refuse = (
  code: 'CONFLICT' | 'NOT_ALLOWED' | 'BAD_INPUT',
  words: string,
  remedy?: string,
): never => {
  throw new Refusal(code, words, remedy);
};
