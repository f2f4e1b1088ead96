import { CHANGE_RESOLVERS } from '../contract/surfaces/change';
import { CLOCKS_RESOLVERS } from '../contract/surfaces/clocks';
import { castVote } from '../usecases/cast-vote';
import { excuseBreach, explainBreach } from '../usecases/clocks/note-breach';
import { viewNative } from '../usecases/clocks/view-native';
import { viewChange } from '../usecases/view-change';
import { viewClocks } from '../usecases/view-clocks';
import { resolver } from './define';
import { browseIssue, editIssue, excuseBreaches } from './permissions';

/** The Change panel of an issue. */
export const panel = resolver('panel', CHANGE_RESOLVERS)
  .define('change.view', browseIssue, viewChange)
  .define('change.vote', browseIssue, castVote)
  .handler();

/** The Clocks context of an issue. */
export const clocks = resolver('clocks', CLOCKS_RESOLVERS)
  .define('clocks.view', browseIssue, viewClocks)
  .define('clocks.explain', editIssue, explainBreach)
  .define('clocks.excuse', excuseBreaches, excuseBreach)
  .define('clocks.native', browseIssue, viewNative)
  .handler();
