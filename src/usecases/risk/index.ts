import type { ResolverName } from '../../contract/resolvers';
import type { UseCase } from '../deps';
import { checkModel } from './check-model';
import { activateModel, discardModelDraft, pinModel, saveModelDraft } from './edit-model';
import { learnNow, viewCalibration } from './view-calibration';
import { viewModel } from './view-model';

type RiskNames = Extract<ResolverName, `risk.${string}`>;

/** The risk model on the admin page. */
export const RISK: { readonly [N in RiskNames]: UseCase<N> } = {
  'risk.model': viewModel,
  'risk.check': checkModel,
  'risk.saveDraft': saveModelDraft,
  'risk.discardDraft': discardModelDraft,
  'risk.activate': activateModel,
  'risk.pin': pinModel,
  'risk.calibration': viewCalibration,
  'risk.learnNow': learnNow,
};
