import * as z from '../shape';
import { changeView, castVote, viewChange } from './change';
import { clocksView, viewClocks } from './clocks';
import {
  applyPlan,
  forJob,
  forProject,
  gateView,
  jobView,
  makePlan,
  overview,
  rulesView,
  setGate,
  settingsView,
  planAnswer,
} from './admin';
import {
  closeDecision,
  decisionsView,
  historyView,
  permissionsView,
  readHistory,
  readPermissions,
  readinessView,
} from './insight';
import { adaptationView, catalogue, checkAdaptation, practiceView, viewPractice } from './practices';
import { applyImport, exportConfig, exportedFile, importAnswer, planImport } from './transfer';
import {
  applyUndo,
  driftView,
  ledgerPage,
  planUndo,
  readLedger,
  repair,
  undoPlanView,
  uninstallView,
} from './upkeep';

/** Every resolver: its name, what it takes, what it answers. Both sides of the bridge read this one table. */
export const RESOLVERS = {
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
  'change.view': { request: viewChange, answer: changeView },
  'change.vote': { request: castVote, answer: changeView },
  'clocks.view': { request: viewClocks, answer: clocksView },
} as const;

export type ResolverName = keyof typeof RESOLVERS;
export type RequestOf<N extends ResolverName> = z.infer<(typeof RESOLVERS)[N]['request']>;
export type AnswerOf<N extends ResolverName> = z.infer<(typeof RESOLVERS)[N]['answer']>;
