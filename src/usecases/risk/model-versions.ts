import type { RiskModel } from '../../domain/risk/types';
import type { RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import * as z from '../../shape';
import { riskModel } from '../../store/rules-schema';
import type { Write } from '../../store/transaction';
import { modelAt } from '../change/assess-change';
import type { Deps } from '../deps';
import { changeRules } from '../rules/change-rules';

/** The rules in force carry so many versions, the newest; all of them are kept as records. */
export const VERSIONS_IN_FORCE = 6;

const KIND = 'risk-model';
const SITE = 'site';
const idOf = (version: number): string => String(version).padStart(8, '0');

const kept = z.object({
  model: riskModel as unknown as z.Shape<RiskModel>,
  by: z.string().nullable(),
  what: z.string(),
});

/** A version of the model as it is kept: who made it (null: nobody, it was shipped or learned) and what differs, in words. */
export type KeptVersion = z.infer<typeof kept>;

/** What a use case makes of the rules as they are: the next version, or another pin, or both. */
export interface ModelChange {
  /** Null: the model stays. */
  readonly next: { readonly model: RiskModel; readonly by: string | null; readonly what: string } | null;
  /** Absent: the pin stays as it is. */
  readonly pinned?: number | null;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly together?: readonly Write[];
}

/**
 * Puts another version of the risk model in force, or pins one, and records it with the rules in one transaction. `change` may be
 * called again when somebody else was quicker; null: nothing is to be done. Gives the rules as they are afterwards.
 */
export const changeModel = (
  deps: Pick<Deps, 'store' | 'clock'>,
  by: string,
  change: (present: RiskModel, rules: RulesInForce, at: string) => ModelChange | null,
): Promise<RulesInForce> =>
  changeRules(deps, by, (rules, at) => {
    const wanted = change(modelAt(rules, Date.parse(at)), rules, at);
    if (wanted === null) return Promise.resolve(null);
    const { next, pinned, kind, data, together = [] } = wanted;
    const { pinnedModel, ...rest } = rules;
    const pin = pinned === undefined ? pinnedModel : (pinned ?? undefined);
    const riskModels = next === null ? rules.riskModels : [...rules.riskModels, next.model];
    return Promise.resolve({
      rules: {
        ...rest,
        riskModels: riskModels.slice(-VERSIONS_IN_FORCE),
        ...(pin !== undefined && { pinnedModel: pin }),
      },
      record: { subjects: [SITE], kind, data },
      together: [
        ...together,
        ...(next === null ? [] : [versionWrite(deps, next)]),
        // The shipped version has no record of its own as long as the rules carry it.
        ...riskModels
          .slice(0, -VERSIONS_IN_FORCE)
          .filter(({ origin }) => origin === undefined || origin === 'shipped')
          .map((model) => versionWrite(deps, { model, by: null, what: AS_SHIPPED })),
      ],
    });
  });

export const AS_SHIPPED = 'As shipped';

const versionWrite = ({ store }: Pick<Deps, 'store'>, version: KeptVersion): Write =>
  store.records.write(KIND, SITE, idOf(version.model.version), version.model.effectiveFrom, version);

/** Versions of the model that were made here, the newest first, at most a hundred. Lags behind writes. */
export async function listVersions({ store }: Pick<Deps, 'store'>): Promise<readonly KeptVersion[]> {
  const { records } = await store.records.list(KIND, SITE, kept, { newestFirst: true });
  return records.map(({ body }) => body);
}

/** One version by key; null: it was shipped, or never made. */
export const keptVersion = async (
  { store }: Pick<Deps, 'store'>,
  version: number,
): Promise<KeptVersion | null> => (await store.records.get(KIND, SITE, idOf(version), kept))?.body ?? null;

/** The model with a given version, for explaining an old assessment; the one in force when it is gone. One read if it is old. */
export async function modelOfVersion(
  deps: Pick<Deps, 'store'>,
  rules: RulesInForce,
  version: number,
  at: Millis,
): Promise<RiskModel> {
  const known = rules.riskModels.find((model) => model.version === version);
  return known ?? (await keptVersion(deps, version))?.model ?? modelAt(rules, at);
}
