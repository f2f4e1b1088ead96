import * as z from '../../shape';
import {
  applyPlan,
  forJob,
  forProject,
  gateView,
  jobView,
  makePlan,
  overview,
  planAnswer,
  rulesView,
  setGate,
  settingsView,
} from '../admin';
import { backTestAnswer, startBackTest, uploadLog, uploaded } from '../back-test';
import {
  calendarView,
  calendarYear,
  calendarsView,
  forCalendar,
  previewCalendar,
  saveCalendar,
} from '../calendars';
import {
  closeDecision,
  decisionsView,
  historyView,
  permissionsView,
  readHistory,
  readPermissions,
  readinessView,
} from '../insight';
import { adaptationView, catalogue, checkAdaptation, practiceView, viewPractice } from '../practices';
import {
  activate,
  activated,
  activationAnswer,
  checkDraft,
  checkedDraft,
  forPolicy,
  forecastQuality,
  saveDraft,
  slaPoliciesView,
  slaPolicyView,
  slaSettings,
  slaVocabulary,
  triedDraft,
  tryDraft,
} from '../sla-admin';
import { mapTeamField, removeTeam, saveTeam, teamsView } from '../teams';
import { applyImport, exportConfig, exportedFile, importAnswer, planImport } from '../transfer';
import {
  applyUndo,
  driftView,
  ledgerPage,
  planUndo,
  readLedger,
  repair,
  undoPlanView,
  uninstallView,
} from '../upkeep';

/** The admin page. */
export const ADMIN_RESOLVERS = {
  'admin.overview': { request: z.object({}), answer: overview },
  'admin.settings': { request: forProject, answer: settingsView },
  'admin.plan': { request: makePlan, answer: planAnswer },
  /** A plan that is made through the queue. */
  'admin.planResult': { request: forJob, answer: planAnswer },
  'admin.apply': { request: applyPlan, answer: jobView },
  'admin.job': { request: forJob, answer: jobView },
  'admin.retry': { request: forJob, answer: jobView },
  /** Leaves the failed step out and goes on; refused where later steps need it. */
  'admin.skip': { request: forJob, answer: jobView },
  'admin.checkAdaptation': { request: checkAdaptation, answer: adaptationView },
  /** The last check's result; checkDrift looks now. */
  'admin.drift': { request: forProject, answer: driftView },
  'admin.checkDrift': { request: forProject, answer: driftView },
  'admin.repair': { request: repair, answer: jobView },
  'admin.planUndo': { request: planUndo, answer: undoPlanView },
  'admin.undo': { request: applyUndo, answer: jobView },
  'admin.readiness': { request: forProject, answer: readinessView },
  'admin.decisions': { request: forProject, answer: decisionsView },
  'admin.closeDecision': { request: closeDecision, answer: decisionsView },
  'admin.history': { request: readHistory, answer: historyView },
  'admin.permissions': { request: readPermissions, answer: permissionsView },
  'catalogue.list': { request: z.object({}), answer: catalogue },
  'catalogue.practice': { request: viewPractice, answer: practiceView },
  'site.uninstall': { request: z.object({}), answer: uninstallView },
  'site.prepareUninstall': { request: z.object({}), answer: jobView },
  'site.ledger': { request: readLedger, answer: ledgerPage },
  'config.export': { request: exportConfig, answer: exportedFile },
  'config.planImport': { request: planImport, answer: importAnswer },
  /** An import's plan that is made through the queue. */
  'config.importResult': { request: forJob, answer: importAnswer },
  'config.import': { request: applyImport, answer: jobView },
  'admin.gate': { request: forProject, answer: gateView },
  'admin.setGate': { request: setGate, answer: gateView },
  'admin.rules': { request: forProject, answer: rulesView },
  'sla.policies': { request: forProject, answer: slaPoliciesView },
  'sla.vocabulary': { request: forProject, answer: slaVocabulary },
  'sla.policy': { request: forPolicy, answer: slaPolicyView },
  'sla.check': { request: checkDraft, answer: checkedDraft },
  'sla.saveDraft': { request: saveDraft, answer: slaPolicyView },
  'sla.discardDraft': { request: forPolicy, answer: slaPoliciesView },
  'sla.try': { request: tryDraft, answer: triedDraft },
  /** What activating the draft would touch; made through the queue. */
  'sla.planActivation': { request: forPolicy, answer: activationAnswer },
  'sla.activationPlan': { request: forJob, answer: activationAnswer },
  'sla.activate': { request: activate, answer: activated },
  'sla.retire': { request: forPolicy, answer: slaPoliciesView },
  'sla.settings': { request: forProject, answer: slaSettings },
  'sla.saveSettings': { request: slaSettings, answer: slaSettings },
  'sla.forecastQuality': { request: forProject, answer: forecastQuality },
  'calendars.list': { request: z.object({}), answer: calendarsView },
  'calendars.view': { request: forCalendar, answer: calendarView },
  'calendars.preview': { request: previewCalendar, answer: calendarYear },
  'calendars.save': { request: saveCalendar, answer: calendarView },
  'teams.list': { request: forProject, answer: teamsView },
  'teams.save': { request: saveTeam, answer: teamsView },
  'teams.remove': { request: removeTeam, answer: teamsView },
  'teams.mapField': { request: mapTeamField, answer: teamsView },
  'backTest.start': { request: startBackTest, answer: backTestAnswer },
  'backTest.upload': { request: uploadLog, answer: uploaded },
  'backTest.result': { request: forJob, answer: backTestAnswer },
  /** The last one of this policy, under way or done. */
  'backTest.last': { request: forPolicy, answer: backTestAnswer },
  /** Stops a job that may be stopped: back-tests and plans. */
  'admin.cancel': { request: forJob, answer: jobView },
} as const;
