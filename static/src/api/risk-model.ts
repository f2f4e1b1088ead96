import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

type Model = Promise<AnswerOf<'risk.model'>>;

/** The risk model in force, its draft, and what it was before. */
export const readRiskModel = (): Model => callResolver('risk.model', {});

/** What a draft would have said of past changes, and what is wrong with it; nothing is written. */
export const checkRisk = (request: RequestOf<'risk.check'>): Promise<AnswerOf<'risk.check'>> =>
  callResolver('risk.check', request);

/** Keeps a draft; refused as STALE when another version is in force by now. */
export const saveRiskDraft = (request: RequestOf<'risk.saveDraft'>): Model =>
  callResolver('risk.saveDraft', request);
export const discardRiskDraft = (): Model => callResolver('risk.discardDraft', {});
export const activateRisk = (request: RequestOf<'risk.activate'>): Model =>
  callResolver('risk.activate', request);

/** Holds a version in force; null: learned weights may follow again. */
export const pinRisk = (version: number | null): Model => callResolver('risk.pin', { version });

export const readCalibration = (): Promise<AnswerOf<'risk.calibration'>> =>
  callResolver('risk.calibration', {});

/** The weekly look at once. */
export const learnNow = (): Promise<AnswerOf<'risk.learnNow'>> => callResolver('risk.learnNow', {});
