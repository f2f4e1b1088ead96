import { castVote } from '../usecases/cast-vote';
import { viewChange } from '../usecases/view-change';
import { viewClocks } from '../usecases/view-clocks';
import { resolver } from './define';
import { browseIssue } from './permissions';

/** The Change panel of an issue. */
export const panel = resolver('panel')
  .define('change.view', browseIssue, viewChange)
  .define('change.vote', browseIssue, castVote)
  .handler();

/** The Clocks context of an issue. */
export const clocks = resolver('clocks').define('clocks.view', browseIssue, viewClocks).handler();
