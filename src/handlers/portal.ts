import { PORTAL_RESOLVERS } from '../contract/surfaces/portal';
import { viewPromise } from '../usecases/portal/view-promise';
import { resolver } from './define';
import { seeRequest } from './permissions';

/** What customers see beside their request. */
export const portal = resolver('portal', PORTAL_RESOLVERS)
  .define('portal.promise', seeRequest, viewPromise)
  .handler();
