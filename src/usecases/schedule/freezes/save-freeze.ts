import { checkFreeze } from '../../../domain/schedule/check-freeze';
import { sameContent } from '../../../domain/provisioning/hash';
import type { RulesInForce } from '../../../domain/rules/types';
import type { CompiledFreeze } from '../../../domain/schedule/types';
import type { Fault } from '../../../domain/time/fault';
import { fitsOneRecord } from '../../../store/body';
import type { Deps, UseCase } from '../../deps';
import { Refusal } from '../../refusal';
import { changeRules, type RulesChange } from '../../rules/change-rules';
import { checkGroups } from '../../groups/check-groups';
import { checkScope, GROUPS_AT } from './check-draft';
import { compileFrom } from './compile';
import { followFreeze } from './follow-freeze';
import { FREEZE, freezeRecord, MOST_FREEZES, type FreezeRecord } from './freeze-record';
import { freezesView } from './view-freezes';

/** The chain in which the site's own settings are recorded. */
const SITE = 'site';

/**
 * Puts the next version of a freeze in force, or a new freeze. It voids nothing: the gate and the panels judge by it from now
 * on, and the changes that it meets are told where that was asked for. Saving the same again changes nothing.
 */
export const saveFreeze: UseCase<'freezes.save'> = async (deps, { freeze, version, notify }, caller) => {
  refuse(await checkGroups(deps, freeze.approvers.groups, GROUPS_AT));
  const next: FreezeRecord = { freeze, retired: false, notify };
  return freezesView(deps, await putFreeze(deps, next, version, caller.accountId));
};

/** Takes a freeze out of force; its versions and its exceptions stay on record. Of one that is out of force nothing changes. */
export const retireFreeze: UseCase<'freezes.retire'> = async (deps, { id, version }, caller) => {
  const known = await deps.store.config.get(FREEZE, id, freezeRecord);
  if (known === null)
    throw new Refusal('NOT_FOUND', 'There is no such freeze.', 'Choose one from the list of freezes.');
  const next = { ...known.value, retired: true, notify: false };
  return freezesView(deps, await putFreeze(deps, next, version, caller.accountId));
};

async function putFreeze(deps: Deps, next: FreezeRecord, version: number, by: string): Promise<RulesInForce> {
  const { id } = next.freeze;
  const met: { before: CompiledFreeze | null } = { before: null };
  // A condition on an absent row fails: the head is there, saying nothing, before the rules are changed with it.
  await deps.store.config.prepare(FREEZE, id);
  const rules = await changeRules(deps, by, async (before, at) => {
    met.before = compiledIn(before, id);
    return changeOf(deps, before, next, { version, by, at });
  });
  await followFreeze(deps, [met.before, compiledIn(rules, id)], next);
  return rules;
}

const compiledIn = ({ freezes = [] }: RulesInForce, id: string): CompiledFreeze | null =>
  freezes.find((one) => one.id === id) ?? null;

async function changeOf(
  deps: Deps,
  before: RulesInForce,
  next: FreezeRecord,
  { version, by, at }: { readonly version: number; readonly by: string; readonly at: string },
): Promise<RulesChange | null> {
  const { freeze, retired } = next;
  const { id, name, effect, scope } = freeze;
  const known = await deps.store.config.get(FREEZE, id, freezeRecord);
  const present = known?.version ?? 0;
  // The very same was saved on this version: an answer that never came.
  if (present === version + 1 && sameContent(known?.value, next)) return null;
  if (retired && known?.value.retired === true) return null;
  if (present !== version) throw staleFreeze(name, present);
  if (!retired) refuse([...checkFreeze(freeze, Date.parse(at)), ...checkScope(freeze, before)]);
  const others = (before.freezes ?? []).filter((one) => one.id !== id);
  const freezes = retired ? others : [...others, compileFrom(freeze, present + 1, Date.parse(at))];
  const rules = { ...before, freezes };
  refuseTooMany(rules);
  return {
    rules,
    record: {
      subjects: [SITE, ...scope.projects],
      kind: retired ? 'freeze retired' : 'freeze saved',
      data: { freeze: id, name, effect, freezeVersion: present + 1 },
    },
    together: deps.store.config.writes({ kind: FREEZE, subject: id, version: present, value: next, by, at }),
  };
}

const staleFreeze = (name: string, present: number): Refusal =>
  present === 0
    ? new Refusal('STALE', `“${name}” is not there any more.`, 'Reload the list of freezes.')
    : new Refusal(
        'STALE',
        `Somebody else has saved “${name}” meanwhile, or another freeze has its id: it is at version ${present}.`,
        'Open it again and make your change on what is there now; give a new freeze another name.',
        { version: present },
      );

function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const words = faults.map(({ message, remedy }) => `${message} ${remedy}`).join(' ');
  throw new Refusal('BAD_INPUT', `The freeze can’t be saved. ${words}`, 'Nothing was changed.', {
    issues: faults,
  });
}

function refuseTooMany(rules: RulesInForce): void {
  const { length } = rules.freezes ?? [];
  if (length <= MOST_FREEZES && fitsOneRecord(rules)) return;
  throw new Refusal(
    'CONFLICT',
    'All freezes are kept in one record that is read at every gate, and with this one they would outgrow it.',
    'Retire freezes that are over, or put several times of one freeze together into a rule.',
  );
}
