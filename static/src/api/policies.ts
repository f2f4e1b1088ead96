import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

type View = Promise<AnswerOf<'policies.view'>>;
type Two = Promise<AnswerOf<'policies.twoPeople'>>;
type Replay = Promise<AnswerOf<'policies.replayResult'>>;

/** A project's approval policy: in force, its draft, what waits for a second person, and what it was before. */
export const readPolicy = (projectId: string): View => callResolver('policies.view', { projectId });
export const readPolicyVocabulary = (projectId: string): Promise<AnswerOf<'policies.vocabulary'>> =>
  callResolver('policies.vocabulary', { projectId });
/** What the linter finds in a draft; nothing is written. */
export const checkPolicy = (request: RequestOf<'policies.check'>): Promise<AnswerOf<'policies.check'>> =>
  callResolver('policies.check', request);
/** Refused as STALE when somebody else saved or activated meanwhile. */
export const savePolicyDraft = (request: RequestOf<'policies.saveDraft'>): View =>
  callResolver('policies.saveDraft', request);
export const discardPolicyDraft = (projectId: string): View =>
  callResolver('policies.discardDraft', { projectId });
export const tryPolicy = (request: RequestOf<'policies.try'>): Promise<AnswerOf<'policies.try'>> =>
  callResolver('policies.try', request);
/** Activates the draft, or proposes it where that takes two people. */
export const activatePolicy = (request: RequestOf<'policies.activate'>): View =>
  callResolver('policies.activate', request);
export const confirmPolicy = (request: RequestOf<'policies.confirm'>): View =>
  callResolver('policies.confirm', request);
export const dropPolicyProposal = (request: RequestOf<'policies.dropProposal'>): View =>
  callResolver('policies.dropProposal', request);
export const proposeTwoPeople = (on: boolean): Two => callResolver('policies.proposeTwoPeople', { on });
export const confirmTwoPeople = (version: number): Two =>
  callResolver('policies.confirmTwoPeople', { version });
export const dropTwoPeople = (version: number): Two => callResolver('policies.dropTwoPeople', { version });
export const startPolicyReplay = (projectId: string): Replay =>
  callResolver('policies.replay', { projectId });
export const readPolicyReplay = (projectId: string): Replay =>
  callResolver('policies.replayResult', { projectId });
export const readPolicyCost = (request: RequestOf<'policies.cost'>): Promise<AnswerOf<'policies.cost'>> =>
  callResolver('policies.cost', request);
