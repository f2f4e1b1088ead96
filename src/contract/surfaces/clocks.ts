import { clocksView, excuseBreach, explainBreach, nativeClocks, viewClocks } from '../clocks';

/** The Clocks context of an issue. */
export const CLOCKS_RESOLVERS = {
  'clocks.view': { request: viewClocks, answer: clocksView },
  'clocks.explain': { request: explainBreach, answer: clocksView },
  'clocks.excuse': { request: excuseBreach, answer: clocksView },
  /** Jira's own SLAs, asked for when somebody opens them. */
  'clocks.native': { request: viewClocks, answer: nativeClocks },
} as const;
