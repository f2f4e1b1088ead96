import { LEAST_CASES } from '../../domain/forecast/forecast';
import type { UseCase } from '../deps';
import { readSpreads } from './spread-record';

/** How good the forecasts of a project would have been, each made from earlier tickets alone. */
export const viewForecastQuality: UseCase<'sla.forecastQuality'> = async (deps, { projectId }) => {
  const known = await readSpreads(deps, projectId);
  const { count, bins, brier, brierOfBaseRate } = known?.body.quality ?? NOTHING;
  return {
    cases: count,
    enough: count >= LEAST_CASES,
    brier,
    brierOfBaseRate,
    bins: bins.flatMap(({ from, count: cases, predicted, observed }) =>
      predicted === null || observed === null
        ? []
        : [{ from, to: from + 1 / bins.length, predicted, observed, cases }],
    ),
    at: known?.at ?? null,
  };
};

const NOTHING = { count: 0, bins: [], brier: null, brierOfBaseRate: null };
