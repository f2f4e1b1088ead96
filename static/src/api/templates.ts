import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The catalogue of standard changes of a project, with how they went. */
export const readTemplates = (projectId: string): Promise<AnswerOf<'template.list'>> =>
  callResolver('template.list', { projectId });

export const readTemplate = (request: RequestOf<'template.read'>): Promise<AnswerOf<'template.read'>> =>
  callResolver('template.read', request);

/** What a new template begins with; nothing is saved. */
export const startTemplate = (request: RequestOf<'template.start'>): Promise<AnswerOf<'template.start'>> =>
  callResolver('template.start', request);

/** Refused as STALE when somebody else saved it meanwhile. */
export const saveTemplate = (request: RequestOf<'template.save'>): Promise<AnswerOf<'template.save'>> =>
  callResolver('template.save', request);

export const proposeTemplate = (
  request: RequestOf<'template.propose'>,
): Promise<AnswerOf<'template.propose'>> => callResolver('template.propose', request);

export const activateTemplate = (
  request: RequestOf<'template.activate'>,
): Promise<AnswerOf<'template.activate'>> => callResolver('template.activate', request);

/** Suspends it, takes it back into use, or retires it. */
export const setTemplateStatus = (
  request: RequestOf<'template.status'>,
): Promise<AnswerOf<'template.status'>> => callResolver('template.status', request);

/** Makes a change from it. The same request never makes a second one. */
export const makeFromTemplate = (request: RequestOf<'template.use'>): Promise<AnswerOf<'template.use'>> =>
  callResolver('template.use', request);
