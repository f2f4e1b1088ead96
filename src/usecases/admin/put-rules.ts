import {
  bindingsOf,
  compileRules,
  gateWords,
  hasBehaviour,
  publishedAdoption,
  type Desired,
} from '../../domain/provisioning';
import type { RulesInForce } from '../../domain/rules/types';
import { writeAppProperty } from '../../jira/config/read-app-property';
import { retryOnConflict, type Write } from '../../store/transaction';
import { ownAccount } from '../clocks/own-account';
import type { Deps } from '../deps';
import { changeAdoption } from './adoption-record';
import { desiredOf } from './desired';
import type { JobInput } from './job-input';

export interface Adoption {
  readonly input: JobInput;
  readonly bindings: Readonly<Record<string, string>>;
  readonly by: string;
  readonly jobId: string;
}

/**
 * Puts the rules in force, compiled from what the steps before made, and remembers the adoption. What is written first
 * carries the audit record. Doing it again changes nothing.
 */
export async function putRules(
  deps: Pick<Deps, 'jira' | 'store' | 'clock'>,
  adoption: Adoption,
): Promise<void> {
  const { input } = adoption;
  const desired = desiredOf(input.practices, input.settings, input.adaptations);
  const behaving = desired.packs.some(hasBehaviour);
  if (behaving) await compileAndPut(deps, adoption, desired);
  await rememberAdoption(deps, adoption, desired, () =>
    behaving ? Promise.resolve([]) : auditOf(deps, adoption, {}),
  );
}

/** Keeps what was adopted, with which settings, adaptations, versions and ids. `together` is written in the same transaction. */
export async function rememberAdoption(
  deps: Pick<Deps, 'store' | 'clock'>,
  { input, bindings, by }: Adoption,
  { packs }: Desired,
  together: () => Promise<readonly Write[]>,
): Promise<void> {
  const byPack = <T>(of: (pack: Desired['packs'][number]) => T): Record<string, T> =>
    Object.fromEntries(packs.map((pack) => [pack.id, of(pack)]));
  await changeAdoption(
    deps,
    input.project.id,
    by,
    (record) => ({
      settings: input.settings,
      practices: [...new Set([...(record?.practices ?? []), ...input.practices])].sort(),
      pinned: record?.pinned ?? [],
      adaptations: input.adaptations,
      versions: { ...record?.versions, ...byPack((pack) => pack.version) },
      bindings: { ...record?.bindings, ...byPack((pack) => ({ ...bindingsOf(pack, bindings) })) },
    }),
    together,
  );
}

/** The record of who adopted what with which settings, for the transaction that makes it true. */
export const auditOf = (
  deps: Pick<Deps, 'store' | 'clock'>,
  { input, by, jobId }: Adoption,
  more: object,
): Promise<readonly Write[]> => {
  const { planId, practices, settings, project } = input;
  const data = { jobId, planId, practices, settings, ...more };
  return deps.store.projectAudit.writes(project.id, [
    { kind: 'practices adopted', at: deps.clock.now(), actor: by, data },
  ]);
};

async function compileAndPut(
  deps: Pick<Deps, 'jira' | 'store' | 'clock'>,
  adoption: Adoption,
  desired: Desired,
): Promise<void> {
  const appAccountId = await ownAccount(deps, null);
  await retryOnConflict(async () => {
    const before = await deps.store.rules.get();
    const at = new Date(deps.clock.now()).toISOString();
    const after = rulesAfter(adoption, desired, { before, at, appAccountId });
    if (after === before) return;
    const audit = await auditOf(deps, adoption, { version: after.version });
    await deps.store.rules.put(after, adoption.by, at, audit);
  });
}

/** The rules after an adoption; the very record from before when nothing differs. */
export function rulesAfter(
  { input, bindings }: Adoption,
  { packs, settings, model, approvals }: Desired,
  { before, at, appAccountId }: { before: RulesInForce | null; at: string; appAccountId: string },
): RulesInForce {
  const present = before?.projects[input.project.id]?.gate ?? gateWords(false);
  const gate = bindings['gate'] === undefined ? present : gateWords(bindings['gate'] === 'attached');
  return compileRules({
    before,
    project: input.project,
    settings,
    packs,
    bindings,
    appAccountId,
    appFields: input.appFields,
    priorities: input.priorities,
    optionNames: input.optionNames,
    statusCategories: input.statusCategories,
    gate,
    model,
    approvals,
    now: at,
  });
}

/** Publishes which types are looked after, for the display conditions of the panels. */
export async function publishAdoption(deps: Pick<Deps, 'store' | 'jira'>): Promise<void> {
  const rules = await deps.store.rules.get();
  if (rules) await writeAppProperty(deps.jira, 'adoption', publishedAdoption(rules));
}
