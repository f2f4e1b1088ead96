import {
  inboxView,
  markRead,
  misses,
  openClocks,
  readInbox,
  readMisses,
  readOpenClocks,
  slaReport,
  slaReportRequest,
} from '../sla-report';

/** The project page "SLA" and the dashboard widget. */
export const PROJECT_RESOLVERS = {
  'report.open': { request: readOpenClocks, answer: openClocks },
  'report.compliance': { request: slaReportRequest, answer: slaReport },
  'report.misses': { request: readMisses, answer: misses },
  'inbox.list': { request: readInbox, answer: inboxView },
  'inbox.markRead': { request: markRead, answer: inboxView },
} as const;
