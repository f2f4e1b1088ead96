import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What an issue's services are, what is behind it and what breaks with it. */
export const readServicePanel = (issueId: string): Promise<AnswerOf<'service.panel'>> =>
  callResolver('service.panel', { issueId });

/** Services whose name begins so. */
export const findServices = (request: RequestOf<'service.find'>): Promise<AnswerOf<'service.find'>> =>
  callResolver('service.find', request);

/** Writes which services an issue is about into its field. */
export const setServices = (request: RequestOf<'service.set'>): Promise<AnswerOf<'service.set'>> =>
  callResolver('service.set', request);

/** Confirms or denies that a change is behind an incident, or takes that back. */
export const judgeSuspect = (request: RequestOf<'service.judge'>): Promise<AnswerOf<'service.judge'>> =>
  callResolver('service.judge', request);
