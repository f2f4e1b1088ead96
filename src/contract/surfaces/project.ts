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
import {
  activateTemplate,
  changeTemplateStatus,
  listTemplates,
  madeChange,
  proposeTemplate,
  readTemplate,
  saveTemplate,
  startedTemplate,
  startTemplate,
  templatesView,
  templateView,
  useTemplate,
} from '../templates';

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
  'template.list': { request: listTemplates, answer: templatesView },
  'template.read': { request: readTemplate, answer: templateView },
  'template.start': { request: startTemplate, answer: startedTemplate },
  'template.save': { request: saveTemplate, answer: templateView },
  'template.propose': { request: proposeTemplate, answer: templateView },
  'template.activate': { request: activateTemplate, answer: templateView },
  /** Suspend, take back into use, retire. */
  'template.status': { request: changeTemplateStatus, answer: templateView },
  'template.use': { request: useTemplate, answer: madeChange },
} as const;
