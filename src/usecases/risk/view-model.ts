import type { RiskModelView } from '../../contract/risk-admin';
import { aboutFactors, draftOfModel, STOPPERS } from '../../domain/risk';
import { CENTRES_FROM } from '../../domain/risk/stats';
import type { SiteStats } from '../../domain/risk/outcome-record';
import type { RulesInForce } from '../../domain/rules/types';
import { modelAt } from '../change/assess-change';
import type { Deps, UseCase } from '../deps';
import { readRules } from '../rules/change-rules';
import { readModelDraft } from './model-draft';
import { AS_SHIPPED, keptVersion, listVersions } from './model-versions';

/** The risk model as it is in force, as it is being edited, and what it was before. */
export const viewModel: UseCase<'risk.model'> = async (deps) => modelView(deps, await readRules(deps));

export async function modelView(
  deps: Pick<Deps, 'store' | 'clock'>,
  rules: RulesInForce,
): Promise<RiskModelView> {
  const model = modelAt(rules, deps.clock.now());
  const [{ draft }, versions, own, { value: stats }] = await Promise.all([
    readModelDraft(deps),
    listVersions(deps),
    // Lists lag behind: the version that was just made is read by key.
    keptVersion(deps, model.version),
    deps.store.outcomes.siteStats(),
  ]);
  const made = [...(own === null ? [] : [own]), ...versions];
  const shipped = rules.riskModels.map((one) => ({ model: one, by: null, what: AS_SHIPPED }));
  const all = new Map([...shipped, ...made].map((one) => [one.model.version, one]));
  return {
    version: model.version,
    effectiveFrom: model.effectiveFrom,
    origin: model.origin ?? 'shipped',
    by: own?.by ?? null,
    pinned: rules.pinnedModel !== undefined,
    model: draftOfModel(model),
    draft,
    about: aboutFactors().map((one) => ({ ...one, site: meanOf(stats, one.id) })),
    stoppers: STOPPERS.map(({ id, text, remedy }) => ({ id, text, remedy })),
    versions: [...all.values()]
      .sort((a, b) => b.model.version - a.model.version)
      .map(({ model: { version, effectiveFrom, origin = 'shipped' }, by, what }) => ({
        version,
        effectiveFrom,
        origin,
        by,
        what,
      })),
    // Whoever may ask for it may edit it.
    canEdit: true,
  };
}

/** The site's mean of a factor; null below a hundred closed changes, as the score doesn't go by it then either. */
function meanOf({ outcomes, sums }: SiteStats, id: string): { mean: number; n: number } | null {
  const known = Object.hasOwn(sums, id) ? sums[id] : undefined;
  if (outcomes < CENTRES_FROM || known === undefined || known.n < CENTRES_FROM) return null;
  return { mean: known.sum / known.n, n: known.n };
}
