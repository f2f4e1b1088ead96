import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** How a project deals with notices and breaches. */
export const readSlaSettings = (projectId: string): Promise<AnswerOf<'sla.settings'>> =>
  callResolver('sla.settings', { projectId });

export const saveSlaSettings = (
  request: RequestOf<'sla.saveSettings'>,
): Promise<AnswerOf<'sla.saveSettings'>> => callResolver('sla.saveSettings', request);
