import { PROJECT_RESOLVERS } from '../contract/surfaces/project';
import { listInbox } from '../usecases/inbox/list-inbox';
import { markRead } from '../usecases/inbox/mark-read';
import { REPORTS } from '../usecases/reports';
import { readCalendar } from '../usecases/schedule/read-calendar';
import { dropMove, tryMove } from '../usecases/schedule/try-move';
import { listServices } from '../usecases/services/list-services';
import { askImpact, readServiceMap } from '../usecases/services/map';
import { verifyService } from '../usecases/services/verify-service';
import { viewService } from '../usecases/services/view-service';
import { TEMPLATES } from '../usecases/templates';
import { resolver } from './define';
import { browseProject, editInProject, manageInProject, oneself } from './permissions';

/** The project page and the dashboard widget. */
export const reports = resolver('project', PROJECT_RESOLVERS)
  .define('report.open', browseProject, REPORTS['report.open'])
  .define('report.compliance', browseProject, REPORTS['report.compliance'])
  .define('report.misses', browseProject, REPORTS['report.misses'])
  .define('inbox.list', oneself, listInbox)
  .define('inbox.markRead', oneself, markRead)
  .define('schedule.read', browseProject, readCalendar)
  .define('schedule.try', editInProject, tryMove)
  .define('schedule.move', editInProject, dropMove)
  .define('map.services', browseProject, listServices)
  .define('map.read', browseProject, readServiceMap)
  .define('map.service', browseProject, viewService)
  .define('map.impact', browseProject, askImpact)
  .define('map.verify', browseProject, verifyService)
  .define('template.list', browseProject, TEMPLATES['template.list'])
  .define('template.read', browseProject, TEMPLATES['template.read'])
  .define('template.start', manageInProject, TEMPLATES['template.start'])
  .define('template.save', manageInProject, TEMPLATES['template.save'])
  .define('template.propose', manageInProject, TEMPLATES['template.propose'])
  .define('template.activate', manageInProject, TEMPLATES['template.activate'])
  .define('template.status', manageInProject, TEMPLATES['template.status'])
  .define('template.use', browseProject, TEMPLATES['template.use'])
  .handler();
