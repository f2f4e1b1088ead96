import { dropMove, readCalendar, scheduleView, triedMove, tryMove } from '../schedule';
import {
  askImpact,
  forService,
  impactView,
  mapView,
  readMap,
  readServices,
  serviceView,
  servicesView,
  verifyService,
} from '../services';
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

/** The project page and the dashboard widget. */
export const PROJECT_RESOLVERS = {
  'report.open': { request: readOpenClocks, answer: openClocks },
  'report.compliance': { request: slaReportRequest, answer: slaReport },
  'report.misses': { request: readMisses, answer: misses },
  'inbox.list': { request: readInbox, answer: inboxView },
  'inbox.markRead': { request: markRead, answer: inboxView },
  'schedule.read': { request: readCalendar, answer: scheduleView },
  'schedule.try': { request: tryMove, answer: triedMove },
  'schedule.move': { request: dropMove, answer: triedMove },
  'map.services': { request: readServices, answer: servicesView },
  'map.read': { request: readMap, answer: mapView },
  'map.service': { request: forService, answer: serviceView },
  'map.impact': { request: askImpact, answer: impactView },
  'map.verify': { request: verifyService, answer: serviceView },
} as const;
