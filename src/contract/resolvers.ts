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
  planView,
  rulesView,
  setGate,
  settingsView,
} from './admin';

/** Every resolver: its name, what it takes, what it answers. Both sides of the bridge read this one table. */
export const RESOLVERS = {
  'admin.overview': { request: z.object({}), answer: overview },
  'admin.settings': { request: forProject, answer: settingsView },
  'admin.plan': { request: makePlan, answer: planView },
  'admin.apply': { request: applyPlan, answer: jobView },
  'admin.job': { request: forJob, answer: jobView },
  'admin.retry': { request: forJob, answer: jobView },
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
