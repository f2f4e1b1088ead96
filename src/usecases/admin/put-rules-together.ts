import { hasBehaviour } from '../../domain/provisioning';
import { RULES_WRITES } from '../../store/rules';
import { MAX_WRITES, retryOnConflict, type Write } from '../../store/transaction';
import { ownAccount } from '../clocks/own-account';
import type { Deps } from '../deps';
import { desiredOf } from './desired';
import { auditOf, rememberAdoption, rulesAfter, type Adoption } from './put-rules';

/** Each project's audit record takes two writes of the transaction, with its head. */
export const MOST_PROJECTS = Math.floor((MAX_WRITES - RULES_WRITES) / 2);

/**
 * Puts the rules of several projects in force in one write, each with its audit record, and then remembers the adoptions.
 * Until then none of them is in force. Doing it again changes nothing.
 * @param adoptions of different projects, at most MOST_PROJECTS
 * @param importedFrom where the settings came from, for the record
 */
export async function putRulesTogether(
  deps: Pick<Deps, 'jira' | 'store' | 'clock'>,
  adoptions: readonly Adoption[],
  importedFrom: { readonly site: string; readonly exportedAt: string },
): Promise<void> {
  const all = adoptions.map((adoption) => {
    const { practices, settings, adaptations } = adoption.input;
    return { adoption, desired: desiredOf(practices, settings, adaptations) };
  });
  const behaving = all.filter(({ desired }) => desired.packs.some(hasBehaviour));
  const appAccountId = await ownAccount(deps, null);
  await retryOnConflict(async () => {
    const before = await deps.store.rules.get();
    const at = new Date(deps.clock.now()).toISOString();
    const audit: Write[] = [];
    let after = before;
    const version = (before?.version ?? 0) + 1;
    for (const { adoption, desired } of behaving) {
      const next = rulesAfter(adoption, desired, { before: after, at, appAccountId });
      if (next !== after) audit.push(...(await auditOf(deps, adoption, { version, importedFrom })));
      after = next;
    }
    const by = adoptions[0]?.by ?? '';
    if (after !== null && after !== before) await deps.store.rules.put({ ...after, version }, by, at, audit);
  });
  for (const { adoption, desired } of all)
    await rememberAdoption(deps, adoption, desired, () =>
      behaving.some((one) => one.adoption === adoption)
        ? Promise.resolve([])
        : auditOf(deps, adoption, { importedFrom }),
    );
}
