import { compileRules, gateWords, publishedAdoption } from '../../domain/provisioning';
import { writeAppProperty } from '../../jira/config/read-app-property';
import { retryOnConflict } from '../../store/transaction';
import { ownAccount } from '../clocks/own-account';
import type { Deps } from '../deps';
import { changeAdoption } from './adoption-record';
import type { JobInput } from './job-input';
import { desiredOf } from './make-plan';

interface Adoption {
  readonly input: JobInput;
  readonly bindings: Readonly<Record<string, string>>;
  readonly by: string;
  readonly jobId: string;
}

/** Compiles the rules from what the steps before made and puts them in force, with an audit record. Doing it again changes nothing. */
export async function putRules(
  deps: Pick<Deps, 'jira' | 'store' | 'clock'>,
  { input, bindings, by, jobId }: Adoption,
): Promise<void> {
  const { packs, settings, model, approvals } = desiredOf(input.practices, input.settings);
  const projectId = input.project.id;
  const appAccountId = await ownAccount(deps, null);
  await retryOnConflict(async () => {
    const before = await deps.store.rules.get();
    const now = deps.clock.now();
    const at = new Date(now).toISOString();
    const present = before?.projects[projectId]?.gate ?? gateWords(false);
    const gate = bindings['gate'] === undefined ? present : gateWords(bindings['gate'] === 'attached');
    const after = compileRules({
      before,
      project: input.project,
      settings,
      packs,
      bindings,
      appAccountId,
      appFields: input.appFields,
      priorities: input.priorities,
      optionNames: input.optionNames,
      gate,
      model,
      approvals,
      now: at,
    });
    if (after === before) return;
    const data = {
      jobId,
      planId: input.planId,
      practices: input.practices,
      version: after.version,
      settings,
    };
    const audit = await deps.store.projectAudit.writes(projectId, [
      { kind: 'practices adopted', at: now, actor: by, data },
    ]);
    await deps.store.rules.put(after, by, at, audit);
  });
  await changeAdoption(deps, projectId, by, (record) => ({
    settings,
    practices: [...new Set([...(record?.practices ?? []), ...input.practices])].sort(),
    pinned: record?.pinned ?? [],
  }));
}

/** Publishes which types are looked after, for the display conditions of the panels. */
export async function publishAdoption(deps: Pick<Deps, 'store' | 'jira'>): Promise<void> {
  const rules = await deps.store.rules.get();
  if (rules) await writeAppProperty(deps.jira, 'adoption', publishedAdoption(rules));
}
