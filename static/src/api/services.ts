import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The registry as a table, narrowed by a text and a stage. */
export const readServices = (
  request: Omit<RequestOf<'services.list'>, 'projectId'>,
): Promise<AnswerOf<'services.list'>> => callResolver('services.list', { projectId: null, ...request });

/** One service with what needs it and who saved what of it. */
export const readService = (serviceId: string): Promise<AnswerOf<'services.view'>> =>
  callResolver('services.view', { projectId: null, serviceId });

/** Saves a service or adds one; refused whole where something is wrong, and as STALE when somebody was faster. */
export const saveService = (
  service: RequestOf<'services.save'>['service'],
): Promise<AnswerOf<'services.save'>> => callResolver('services.save', { projectId: null, service });

/** Notes that somebody has compared a service with reality today. */
export const verifyService = (serviceId: string, version: number): Promise<AnswerOf<'services.verify'>> =>
  callResolver('services.verify', { projectId: null, serviceId, version });

/** Takes a service out of use; refused while others in use need it. */
export const retireService = (serviceId: string, version: number): Promise<AnswerOf<'services.retire'>> =>
  callResolver('services.retire', { projectId: null, serviceId, version });

/** Sends one part of a file. */
export const sendServices = (
  request: RequestOf<'services.importPart'>,
): Promise<AnswerOf<'services.importPart'>> => callResolver('services.importPart', request);

/** What the file that was sent would do. */
export const planServices = (uploadId: string): Promise<AnswerOf<'services.planImport'>> =>
  callResolver('services.planImport', { uploadId });

/** Begins the import, which goes on through the queue. */
export const importServices = (uploadId: string): Promise<AnswerOf<'services.import'>> =>
  callResolver('services.import', { uploadId });

/** The whole registry as a file that importing takes back. */
export const exportServices = (): Promise<AnswerOf<'services.export'>> => callResolver('services.export', {});
