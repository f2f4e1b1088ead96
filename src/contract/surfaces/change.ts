import { answerQuestions, castVote, changeView, overrideLevel, similarView, viewChange } from '../change';
import {
  acknowledge,
  conflictsView,
  exceptFreeze,
  findSlots,
  forChange,
  moveChange,
  slotsView,
} from '../schedule';

/** The Change panel of an issue. */
export const CHANGE_RESOLVERS = {
  'change.view': { request: viewChange, answer: changeView },
  'change.vote': { request: castVote, answer: changeView },
  'change.answer': { request: answerQuestions, answer: changeView },
  'change.override': { request: overrideLevel, answer: changeView },
  'change.similar': { request: viewChange, answer: similarView },
  'change.conflicts': { request: forChange, answer: conflictsView },
  'change.acknowledge': { request: acknowledge, answer: conflictsView },
  'change.except': { request: exceptFreeze, answer: conflictsView },
  'change.slots': { request: findSlots, answer: slotsView },
  'change.move': { request: moveChange, answer: changeView },
} as const;
