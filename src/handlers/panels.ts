import { CHANGE_RESOLVERS } from '../contract/surfaces/change';
import { confirmDeparture, joinStage, standIn } from '../usecases/approvals/chair-seats';
import { confirmUnchanged } from '../usecases/approvals/confirm-unchanged';
import { clearExclusion, strikeBallot } from '../usecases/approvals/manage-approval';
import { meetCondition } from '../usecases/approvals/meet-condition';
import { recuse } from '../usecases/approvals/recuse';
import { castVote } from '../usecases/cast-vote';
import { breakGlass } from '../usecases/emergency/break-glass';
import { declareEmergency, undeclareEmergency } from '../usecases/emergency/declare';
import { confirmPhone, phoneIn } from '../usecases/emergency/phone';
import { retroVote } from '../usecases/review/retro-vote';
import { saveReview } from '../usecases/review/save-review';
import { viewReview } from '../usecases/review/view-review';
import { closeChange } from '../usecases/verbs/close';
import { correctActual } from '../usecases/verbs/correct-actual';
import { doVerb } from '../usecases/verbs/do-verb';
import { acknowledge } from '../usecases/schedule/acknowledge';
import { exceptFreeze } from '../usecases/schedule/except-freeze';
import { findSlotsFor } from '../usecases/schedule/find-slots';
import { moveChange } from '../usecases/schedule/move-change';
import { viewConflicts } from '../usecases/schedule/view-conflicts';
import { answerQuestions } from '../usecases/risk/answer-questions';
import { overrideLevel } from '../usecases/risk/override-level';
import { similarTo } from '../usecases/risk/similar';
import { cloneChange } from '../usecases/templates/clone-change';
import { readOutcomes } from '../usecases/verbs/read-outcomes';
import { viewChange } from '../usecases/view-change';
import { resolver } from './define';
import { browseChange, browseIssue, editIssue, manageChanges } from './permissions';

/** The Change panel of an issue. */
export const panel = resolver('panel', CHANGE_RESOLVERS)
  .define('change.view', browseChange, viewChange)
  .define('change.conflicts', browseIssue, viewConflicts)
  .define('change.acknowledge', manageChanges, acknowledge)
  .define('change.except', browseIssue, exceptFreeze)
  .define('change.slots', browseIssue, findSlotsFor)
  .define('change.move', editIssue, moveChange)
  .define('change.declare', browseChange, declareEmergency)
  .define('change.undeclare', browseChange, undeclareEmergency)
  .define('change.phoneIn', browseChange, phoneIn)
  .define('change.confirmPhone', browseChange, confirmPhone)
  .define('change.breakGlass', browseChange, breakGlass)
  .define('change.retroVote', browseChange, retroVote)
  .define('change.do', browseChange, doVerb)
  .define('change.close', browseChange, closeChange)
  .define('change.outcomes', browseChange, readOutcomes)
  .define('change.clone', browseChange, cloneChange)
  .define('change.actual', browseChange, correctActual)
  .define('change.review', browseChange, viewReview)
  .define('change.saveReview', browseChange, saveReview)
  .define('change.vote', browseChange, castVote)
  .define('change.resubmit', browseChange, confirmUnchanged)
  .define('change.recuse', browseChange, recuse)
  .define('change.strike', manageChanges, strikeBallot)
  .define('change.join', browseChange, joinStage)
  .define('change.standIn', browseChange, standIn)
  .define('change.depart', browseChange, confirmDeparture)
  .define('change.clear', manageChanges, clearExclusion)
  .define('change.condition', browseChange, meetCondition)
  .define('change.answer', editIssue, answerQuestions)
  .define('change.override', browseChange, overrideLevel)
  .define('change.similar', browseIssue, similarTo)
  .handler();
