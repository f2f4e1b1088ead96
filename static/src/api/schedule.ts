import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The plan of a stretch of time. */
export const readSchedule = (request: RequestOf<'schedule.read'>): Promise<AnswerOf<'schedule.read'>> =>
  callResolver('schedule.read', request);

/** What moving a change would bring; nothing is changed. */
export const tryMove = (request: RequestOf<'schedule.try'>): Promise<AnswerOf<'schedule.try'>> =>
  callResolver('schedule.try', request);

/** Moves a change; refused as STALE when it is planned for another time than was seen. */
export const moveChange = (request: RequestOf<'schedule.move'>): Promise<AnswerOf<'schedule.move'>> =>
  callResolver('schedule.move', request);
