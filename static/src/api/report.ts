import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** One page of a project's open clocks. */
export const readOpenClocks = (request: RequestOf<'report.open'>): Promise<AnswerOf<'report.open'>> =>
  callResolver('report.open', request);

/** Compliance by week, from roll-ups. */
export const readCompliance = (
  request: RequestOf<'report.compliance'>,
): Promise<AnswerOf<'report.compliance'>> => callResolver('report.compliance', request);

/** The goals missed in one week. */
export const readMisses = (request: RequestOf<'report.misses'>): Promise<AnswerOf<'report.misses'>> =>
  callResolver('report.misses', request);

/** The viewer's own notices, newest first. */
export const readInbox = (request: RequestOf<'inbox.list'>): Promise<AnswerOf<'inbox.list'>> =>
  callResolver('inbox.list', request);

export const markRead = (request: RequestOf<'inbox.markRead'>): Promise<AnswerOf<'inbox.markRead'>> =>
  callResolver('inbox.markRead', request);
