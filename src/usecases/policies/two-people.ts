import type { TwoPeopleView } from '../../contract/policies';
import type { RulesInForce } from '../../domain/rules/types';
import { retryOnConflict } from '../../store/transaction';
import type { Caller, Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { changeRules, readRules } from '../rules/change-rules';
import { expiryOf, mayConfirm, readSettingProposal, refuseConfirming, settingChange } from './proposals';

/** Whether activating takes two people, and what is proposed about that. */
export const viewTwoPeople: UseCase<'policies.twoPeople'> = async (deps, _request, caller) =>
  twoPeopleOf(deps, await readRules(deps), caller);

export async function twoPeopleOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  { twoPeople }: Pick<RulesInForce, 'twoPeople'>,
  { accountId }: Caller,
): Promise<TwoPeopleView> {
  const { proposal, version } = await readSettingProposal(deps);
  const now = deps.clock.now();
  const on = twoPeople === true;
  // One that has expired, or has come true otherwise, is as if it had not been made.
  const waits = proposal !== null && now < expiryOf(proposal) && proposal.on !== on;
  return {
    on,
    proposal: waits
      ? {
          version,
          on: proposal.on,
          by: proposal.by,
          at: proposal.at,
          expiresAt: new Date(expiryOf(proposal)).toISOString(),
          canConfirm: mayConfirm(proposal, accountId, now),
        }
      : null,
  };
}

/** Proposes that activating take two people, or no longer. Either takes two people itself. */
export const proposeTwoPeople: UseCase<'policies.proposeTwoPeople'> = async (deps, { on }, caller) => {
  const rules = await readRules(deps);
  const by = caller.accountId;
  await retryOnConflict(async () => {
    const present = await twoPeopleOf(deps, rules, caller);
    if (present.on === on || present.proposal !== null)
      throw new Refusal(
        'CONFLICT',
        present.on === on
          ? `Activating takes ${on ? 'two people' : 'one person'} already.`
          : 'This is proposed already, and waits for a second person.',
        'Reload the page and look at what is there now.',
      );
    const { version } = await readSettingProposal(deps);
    const now = deps.clock.now();
    const at = new Date(now).toISOString();
    const { kind, subject, value } = settingChange(version, { on, by, at }, by, at);
    await deps.store.config.put(kind, subject, version, value, by, at, [
      ...(await audit(deps, 'two people proposed', by, { on })),
    ]);
  });
  return twoPeopleOf(deps, rules, caller);
};

/** A second person confirms it. */
export const confirmTwoPeople: UseCase<'policies.confirmTwoPeople'> = async (deps, { version }, caller) => {
  const waiting = await readSettingProposal(deps);
  const { on, by } = refuseConfirming(waiting, version, caller.accountId, deps.clock.now());
  const rules = await changeRules(deps, caller.accountId, ({ twoPeople: _, ...rest }, at) =>
    Promise.resolve({
      rules: { ...rest, ...(on && { twoPeople: true as const }) },
      record: {
        subjects: ['site', ...Object.keys(rest.projects)],
        kind: on ? 'two people required' : 'two people no longer required',
        data: { proposedBy: by, confirmedBy: caller.accountId },
      },
      together: deps.store.config.writes(settingChange(version, null, caller.accountId, at)),
    }),
  );
  return twoPeopleOf(deps, rules, caller);
};

/** Takes the proposal back, by whoever. */
export const dropTwoPeople: UseCase<'policies.dropTwoPeople'> = async (deps, { version }, caller) => {
  const rules = await readRules(deps);
  const { proposal, version: present } = await readSettingProposal(deps);
  if (proposal !== null && present === version) {
    const at = new Date(deps.clock.now()).toISOString();
    const { kind, subject, by } = settingChange(version, null, caller.accountId, at);
    const told = await audit(deps, 'two people proposal dropped', by, { on: proposal.on });
    await deps.store.config.put(kind, subject, version, null, by, at, told);
  }
  return twoPeopleOf(deps, rules, caller);
};

const audit = (
  deps: Pick<Deps, 'store' | 'clock'>,
  kind: string,
  actor: string,
  data: Readonly<Record<string, unknown>>,
) => deps.store.projectAudit.writes('site', [{ kind, at: deps.clock.now(), actor, data }]);
