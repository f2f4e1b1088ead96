import type { Route } from '../context';

/** Routes that configure the site, and JSM's. */
export const platformRoutes: readonly Route[] = [];
