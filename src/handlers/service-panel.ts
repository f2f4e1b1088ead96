import { SERVICE_RESOLVERS } from '../contract/surfaces/service';
import { findServices } from '../usecases/services/find-services';
import { servicePanel as viewPanel } from '../usecases/services/panel';
import { setServices } from '../usecases/services/set-services';
import { judgeSuspect } from '../usecases/suspects/judge-suspect';
import { resolver } from './define';
import { browseIssue, editIssue } from './permissions';

/** The Service panel of changes, incidents and other tickets. */
export const servicePanel = resolver('service', SERVICE_RESOLVERS)
  .define('service.panel', browseIssue, viewPanel)
  .define('service.find', browseIssue, findServices)
  .define('service.set', editIssue, setServices)
  .define('service.judge', editIssue, judgeSuspect)
  .handler();
