import { PROJECT_RESOLVERS } from '../contract/surfaces/project';
import { listInbox } from '../usecases/inbox/list-inbox';
import { markRead } from '../usecases/inbox/mark-read';
import { REPORTS } from '../usecases/reports';
import { resolver } from './define';
import { browseProject, oneself } from './permissions';

/** The project page "SLA" and the dashboard widget. */
export const reports = resolver('project', PROJECT_RESOLVERS)
  .define('report.open', browseProject, REPORTS['report.open'])
  .define('report.compliance', browseProject, REPORTS['report.compliance'])
  .define('report.misses', browseProject, REPORTS['report.misses'])
  .define('inbox.list', oneself, listInbox)
  .define('inbox.markRead', oneself, markRead)
  .handler();
