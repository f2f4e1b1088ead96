import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The keys of the deployment gate, its address, and how pipelines ask. */
export const readDeployKeys = (): Promise<AnswerOf<'deployGate.keys'>> => callResolver('deployGate.keys', {});

/** Makes a key. Its secret is in this answer and can’t be read again. */
export const createDeployKey = (
  request: RequestOf<'deployGate.create'>,
): Promise<AnswerOf<'deployGate.create'>> => callResolver('deployGate.create', request);

/** Gives a key its next secret, which is in this answer only. */
export const rotateDeployKey = (
  request: RequestOf<'deployGate.rotate'>,
): Promise<AnswerOf<'deployGate.rotate'>> => callResolver('deployGate.rotate', request);

export const revokeDeployKey = (
  request: RequestOf<'deployGate.revoke'>,
): Promise<AnswerOf<'deployGate.revoke'>> => callResolver('deployGate.revoke', request);

/** Whether customers of a project see who decides. */
export const readPortalSettings = (request: RequestOf<'admin.portal'>): Promise<AnswerOf<'admin.portal'>> =>
  callResolver('admin.portal', request);

export const savePortalSettings = (
  request: RequestOf<'admin.setPortal'>,
): Promise<AnswerOf<'admin.setPortal'>> => callResolver('admin.setPortal', request);
