import { appPropertyRoutes, projectPropertyRoutes } from './entity-properties';
import { customerRoutes } from './jsm/customers';
import { fieldContextRoutes } from './field-contexts';
import { fieldOptionRoutes } from './field-options';
import { fieldRoutes } from './fields';
import { groupRoutes } from './groups';
import { issueLinkTypeRoutes } from './issue-link-types';
import { issueTypeRoutes } from './issue-types';
import { issueTypeSchemeRoutes } from './issue-type-schemes';
import { issueTypeScreenSchemeRoutes } from './issue-type-screen-schemes';
import { permissionRoutes } from './permissions';
import { pinPanelRoutes } from './pin-panels';
import { priorityRoutes } from './priorities';
import { projectRoutes } from './projects';
import { requestRoutes } from './jsm/requests';
import { roleRoutes } from './roles';
import { screenRoutes } from './screens';
import { screenSchemeRoutes } from './screen-schemes';
import { screenTabRoutes } from './screen-tabs';
import { serverRoutes } from './server';
import { serviceDeskRoutes } from './jsm/service-desks';
import { statusRoutes } from './statuses';
import { taskRoutes } from './tasks';
import { userRoutes } from './users';
import { workflowRoutes } from './workflows';
import { workflowSchemeRoutes } from './workflow-schemes';
import { workflowSchemeUpdateRoutes } from './workflow-scheme-updates';
import type { Route } from '../context';

/** Routes that configure the site, and JSM's. */
export const platformRoutes: readonly Route[] = [
  ...userRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...permissionRoutes,
  ...serverRoutes,
  ...projectRoutes,
  ...projectPropertyRoutes,
  ...appPropertyRoutes,
  ...issueTypeRoutes,
  ...issueTypeSchemeRoutes,
  ...priorityRoutes,
  ...issueLinkTypeRoutes,
  ...fieldRoutes,
  ...fieldContextRoutes,
  ...fieldOptionRoutes,
  ...screenRoutes,
  ...screenTabRoutes,
  ...screenSchemeRoutes,
  ...issueTypeScreenSchemeRoutes,
  ...statusRoutes,
  ...workflowRoutes,
  ...workflowSchemeRoutes,
  ...workflowSchemeUpdateRoutes,
  ...taskRoutes,
  ...pinPanelRoutes,
  ...serviceDeskRoutes,
  ...requestRoutes,
  ...customerRoutes,
];
