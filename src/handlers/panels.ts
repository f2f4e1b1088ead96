import { CHANGE_RESOLVERS } from '../contract/surfaces/change';
import { castVote } from '../usecases/cast-vote';
import { acknowledge } from '../usecases/schedule/acknowledge';
import { exceptFreeze } from '../usecases/schedule/except-freeze';
import { findSlotsFor } from '../usecases/schedule/find-slots';
import { moveChange } from '../usecases/schedule/move-change';
import { viewConflicts } from '../usecases/schedule/view-conflicts';
import { answerQuestions } from '../usecases/risk/answer-questions';
import { overrideLevel } from '../usecases/risk/override-level';
import { similarTo } from '../usecases/risk/similar';
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
  .define('change.vote', browseChange, castVote)
  .define('change.answer', editIssue, answerQuestions)
  .define('change.override', browseChange, overrideLevel)
  .define('change.similar', browseIssue, similarTo)
  .handler();
