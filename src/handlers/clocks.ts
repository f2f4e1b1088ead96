import { CLOCKS_RESOLVERS } from '../contract/surfaces/clocks';
import { excuseBreach, explainBreach } from '../usecases/clocks/note-breach';
import { viewNative } from '../usecases/clocks/view-native';
import { viewClocks } from '../usecases/view-clocks';
import { resolver } from './define';
import { browseIssue, editIssue, excuseBreaches } from './permissions';

/** The Clocks context of an issue. */
export const clocks = resolver('clocks', CLOCKS_RESOLVERS)
  .define('clocks.view', browseIssue, viewClocks)
  .define('clocks.explain', editIssue, explainBreach)
  .define('clocks.excuse', excuseBreaches, excuseBreach)
  .define('clocks.native', browseIssue, viewNative)
  .handler();
