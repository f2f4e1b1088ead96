import {
  castVote,
  clearExclusion,
  confirmDeparture,
  confirmUnchanged,
  joinStage,
  meetCondition,
  recuse,
  standIn,
  strikeBallot,
} from '../approval-requests';
import { answerQuestions, changeView, overrideLevel, similarView, viewChange } from '../change';
import {
  acknowledge,
  conflictsView,
  exceptFreeze,
  findSlots,
  forChange,
  moveChange,
  slotsView,
} from '../schedule';
import { breakGlass, confirmPhone, declareEmergency, phoneIn, undeclareEmergency } from '../emergency';
import { readReview, retroVote, reviewView, saveReview } from '../review';
import { clonedChange, cloneChange } from '../templates';
import { closeChange, correctActual, doVerb, outcomesView } from '../verbs';

/** The Change panel of an issue. */
export const CHANGE_RESOLVERS = {
  'change.view': { request: viewChange, answer: changeView },
  'change.vote': { request: castVote, answer: changeView },
  'change.resubmit': { request: confirmUnchanged, answer: changeView },
  'change.recuse': { request: recuse, answer: changeView },
  'change.strike': { request: strikeBallot, answer: changeView },
  'change.join': { request: joinStage, answer: changeView },
  'change.standIn': { request: standIn, answer: changeView },
  'change.depart': { request: confirmDeparture, answer: changeView },
  'change.clear': { request: clearExclusion, answer: changeView },
  'change.condition': { request: meetCondition, answer: changeView },
  'change.answer': { request: answerQuestions, answer: changeView },
  'change.override': { request: overrideLevel, answer: changeView },
  'change.similar': { request: viewChange, answer: similarView },
  'change.conflicts': { request: forChange, answer: conflictsView },
  'change.acknowledge': { request: acknowledge, answer: conflictsView },
  'change.except': { request: exceptFreeze, answer: conflictsView },
  'change.slots': { request: findSlots, answer: slotsView },
  'change.move': { request: moveChange, answer: changeView },
  'change.declare': { request: declareEmergency, answer: changeView },
  'change.undeclare': { request: undeclareEmergency, answer: changeView },
  'change.phoneIn': { request: phoneIn, answer: changeView },
  'change.confirmPhone': { request: confirmPhone, answer: changeView },
  'change.breakGlass': { request: breakGlass, answer: changeView },
  'change.retroVote': { request: retroVote, answer: changeView },
  /** Withdraw, cancel, reject, hold, resume, reschedule, extend. */
  'change.do': { request: doVerb, answer: changeView },
  'change.close': { request: closeChange, answer: changeView },
  /** When the form that closes it opens. */
  'change.outcomes': { request: forChange, answer: outcomesView },
  'change.clone': { request: cloneChange, answer: clonedChange },
  'change.actual': { request: correctActual, answer: changeView },
  /** The review, when its tab opens. */
  'change.review': { request: readReview, answer: reviewView },
  'change.saveReview': { request: saveReview, answer: reviewView },
} as const;
