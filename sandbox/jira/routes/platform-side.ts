import { appPropertyRoutes, projectPropertyRoutes } from './entity-properties';
import { applicationPropertyRoutes } from './application-properties';
import { auditingRoutes } from './auditing';
import { customerRoutes } from './jsm/customers';
import { avatarRoutes } from './avatars';
import { fieldContextMemberRoutes } from './field-context-members';
import { fieldContextRoutes } from './field-contexts';
import { fieldOptionRoutes } from './field-options';
import { fieldRoutes } from './fields';
import { fieldSchemeMemberRoutes } from './field-scheme-members';
import { fieldSchemeRoutes } from './field-schemes';
import { fieldTrashRoutes } from './field-trash';
import { fieldUsageRoutes } from './field-usage';
import { groupRoutes } from './groups';
import { issueLinkTypeRoutes } from './issue-link-types';
import { issueSecurityRoutes } from './issue-security';
import { issueTypeRoutes } from './issue-types';
import { issueTypeSchemeRoutes } from './issue-type-schemes';
import { issueTypeScreenSchemeRoutes } from './issue-type-screen-schemes';
import { organizationRoutes } from './jsm/organizations';
import { participantRoutes } from './jsm/participants';
import { permissionHolderRoutes } from './permission-holders';
import { permissionRoutes } from './permissions';
import { pinPanelRoutes } from './pin-panels';
import { priorityRoutes } from './priorities';
import { projectRoutes } from './projects';
import { requestRoutes } from './jsm/requests';
import { requestTypeRoutes } from './jsm/request-types';
import { roleRoutes } from './roles';
import { screenRoutes } from './screens';
import { screenSchemeRoutes } from './screen-schemes';
import { screenTabRoutes } from './screen-tabs';
import { serverRoutes } from './server';
import { serviceDeskRoutes } from './jsm/service-desks';
import { slaRoutes } from './jsm/slas';
import { statusRoutes } from './statuses';
import { taskRoutes } from './tasks';
import { userRoutes } from './users';
import { workflowRoutes } from './workflows';
import { workflowSchemeRoutes } from './workflow-schemes';
import { workflowUsageRoutes } from './workflow-usages';
import { workflowSchemeUpdateRoutes } from './workflow-scheme-updates';
import type { Route } from '../context';

/** Routes that configure the site, and JSM's. */
export const platformRoutes: readonly Route[] = [
  ...userRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...permissionRoutes,
  ...permissionHolderRoutes,
  ...issueSecurityRoutes,
  ...auditingRoutes,
  ...applicationPropertyRoutes,
  ...serverRoutes,
  ...projectRoutes,
  ...projectPropertyRoutes,
  ...appPropertyRoutes,
  ...issueTypeRoutes,
  ...avatarRoutes,
  ...issueTypeSchemeRoutes,
  ...priorityRoutes,
  ...issueLinkTypeRoutes,
  ...fieldRoutes,
  ...fieldTrashRoutes,
  ...fieldUsageRoutes,
  ...fieldContextRoutes,
  ...fieldContextMemberRoutes,
  ...fieldOptionRoutes,
  ...fieldSchemeRoutes,
  ...fieldSchemeMemberRoutes,
  ...screenRoutes,
  ...screenTabRoutes,
  ...screenSchemeRoutes,
  ...issueTypeScreenSchemeRoutes,
  ...statusRoutes,
  ...workflowRoutes,
  ...workflowSchemeRoutes,
  ...workflowSchemeUpdateRoutes,
  ...workflowUsageRoutes,
  ...taskRoutes,
  ...pinPanelRoutes,
  ...serviceDeskRoutes,
  ...requestTypeRoutes,
  ...requestRoutes,
  ...participantRoutes,
  ...slaRoutes,
  ...customerRoutes,
  ...organizationRoutes,
];
