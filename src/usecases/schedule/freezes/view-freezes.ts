import type { FreezesView } from '../../../contract/schedule';
import type { RulesInForce } from '../../../domain/rules/types';
import { wordsOfFreeze, type ScopeNames } from '../../../domain/schedule/words';
import type { CompiledFreeze } from '../../../domain/schedule/types';
import { isoOf } from '../../../jira/instant';
import type { Versioned } from '../../../store/config';
import type { Deps, UseCase } from '../../deps';
import { compileFrom } from './compile';
import { readFreezes, type FreezeRecord } from './freeze-record';

/** Every freeze with when it comes next, and what new ones can be made of. */
export const listFreezes: UseCase<'freezes.list'> = async (deps) =>
  freezesView(deps, await deps.store.rules.get());

export async function freezesView(deps: Deps, rules: RulesInForce | null): Promise<FreezesView> {
  const [all, services] = await Promise.all([readFreezes(deps, rules), deps.store.services.all()]);
  const names = scopeNames(rules, services);
  const now = deps.clock.now();
  const inScopes = all.flatMap(({ value }) => value.freeze.scope.environments);
  const environments = [...services.flatMap((one) => one.environments), ...inScopes];
  return {
    freezes: all
      .map((one) => summaryOf(one, names, now))
      .sort(
        (a, b) => ORDER[a.state] - ORDER[b.state] || (a.next?.start ?? '').localeCompare(b.next?.start ?? ''),
      ),
    projects: Object.values(rules?.projects ?? {}).map(({ projectId: id, projectKey: key }) => ({ id, key })),
    services: services.map(({ id, name }) => ({ id, name })),
    environments: [...new Set(environments)].sort(),
    siteTimeZone: rules?.timeZone ?? 'UTC',
  };
}

type Summary = FreezesView['freezes'][number];
const ORDER: Readonly<Record<Summary['state'], number>> = { now: 0, coming: 1, over: 2, retired: 3 };

function summaryOf({ version, value }: Versioned<FreezeRecord>, names: ScopeNames, now: number): Summary {
  const { freeze, retired } = value;
  const compiled = compileFrom(freeze, version, now);
  const next = nextOf(compiled, isoOf(now));
  const state = retired ? 'retired' : stateOf(compiled, next, isoOf(now));
  return { freeze, version, state, next: retired ? null : next, words: wordsOfFreeze(freeze, names) };
}

function nextOf({ occurrences }: CompiledFreeze, now: string): Summary['next'] {
  const found = occurrences.find(([, end]) => end > now);
  return found === undefined ? null : { start: found[0], end: found[1] };
}

function stateOf({ until }: CompiledFreeze, next: Summary['next'], now: string): Summary['state'] {
  if (next !== null) return next.start <= now ? 'now' : 'coming';
  return until === undefined ? 'over' : 'coming';
}

/** What projects and services are called in the words of a freeze. */
export function scopeNames(
  rules: Pick<RulesInForce, 'projects'> | null,
  services: readonly { readonly id: string; readonly name: string }[],
): ScopeNames {
  const byId = new Map(services.map(({ id, name }) => [id, name]));
  return {
    project: (id) => rules?.projects[id]?.projectKey ?? id,
    service: (id) => byId.get(id) ?? id,
  };
}
