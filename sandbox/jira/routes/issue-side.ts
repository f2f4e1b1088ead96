import type { Route } from '../context';

/** Routes that work with issues: issues, transitions, comments, search, expressions, fields of the app. */
export const issueSideRoutes: readonly Route[] = [];
