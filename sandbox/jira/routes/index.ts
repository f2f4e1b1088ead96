import { issueSideRoutes } from './issue-side';
import { platformRoutes } from './platform-side';
import type { Route } from '../context';

/** Every route of the site: what configures it, and what works with issues. */
export const routes: readonly Route[] = [...platformRoutes, ...issueSideRoutes];
