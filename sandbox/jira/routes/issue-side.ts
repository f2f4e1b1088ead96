import { appFieldRoutes } from './app-fields';
import { changelogRoutes } from './changelogs';
import { commentRoutes } from './comments';
import { expressionRoutes } from './expressions';
import { issueLinkRoutes } from './issue-links';
import { issueMetaRoutes } from './issue-meta';
import { issuePropertyRoutes } from './issue-properties';
import { issueRoutes } from './issues';
import { jqlFunctionRoutes } from './jql-functions';
import { notifyRoutes } from './notify';
import { searchRoutes } from './search';
import { transitionRoutes } from './transitions';
import type { Route } from '../context';

/** Routes that work with issues: issues, transitions, comments, search, expressions, fields of the app. */
export const issueSideRoutes: readonly Route[] = [
  ...issueRoutes,
  ...issueMetaRoutes,
  ...transitionRoutes,
  ...commentRoutes,
  ...changelogRoutes,
  ...issueLinkRoutes,
  ...issuePropertyRoutes,
  ...notifyRoutes,
  ...appFieldRoutes,
  ...searchRoutes,
  ...jqlFunctionRoutes,
  ...expressionRoutes,
];
