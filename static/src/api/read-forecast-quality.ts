import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Forecasts of closed tickets against what happened. */
export const readForecastQuality = (
  request: RequestOf<'sla.forecastQuality'>,
): Promise<AnswerOf<'sla.forecastQuality'>> => callResolver('sla.forecastQuality', request);
