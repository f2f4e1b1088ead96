import type { Condition, SlaDraft, Trigger } from '../types';
import { canHold, implies } from './logic';
import { withOverlap } from './overlap-picture';
import type { LintSite, Rule, SlaFinding } from './types';

/** A clock that could never run, or not the way its author thinks. */
export const lintClock: Rule = (draft, site) => {
  if (!canHold(draft.scope))
    return [
      {
        path: 'scope',
        severity: 'error',
        text: 'No ticket can be in this scope: its conditions contradict each other.',
        remedy: 'Remove one of them.',
      },
    ];
  const blocked = neverRuns(draft);
  return blocked.length > 0
    ? blocked
    : [...startsThatEnd(draft, site), ...startsThatPause(draft, site), ...pausesThatStart(draft, site)];
};

const levelsOf = (triggers: readonly Trigger[]): Condition[] =>
  triggers.flatMap((one) => ('level' in one ? [one.level] : []));

/** Starts that are stopped, or cancelled, before they begin. */
function startsThatEnd({ scope, clock }: SlaDraft, site: LintSite): SlaFinding[] {
  return clock.start.flatMap((start, index): SlaFinding[] => {
    if (!('level' in start)) return [];
    const begins: Condition = { all: [scope, start.level] };
    for (const [kind, verb] of [
      ['stop', 'stopped'],
      ['cancel', 'cancelled'],
    ] as const) {
      const levels = levelsOf(clock[kind]);
      if (!implies(begins, { any: levels })) continue;
      const second = levels.find((level) => implies(begins, level)) ?? { any: levels };
      return [
        {
          path: `clock.start[${index}]`,
          severity: 'error',
          text: `Whenever this start holds the clock is ${verb} as well, so it would never run on it.`,
          remedy: `Remove what is in both from start or from ${kind}.`,
          ...withOverlap(
            { name: 'Start', condition: start.level },
            { name: kind === 'stop' ? 'Stop' : 'Cancel', condition: second },
            site,
          ),
        },
      ];
    }
    return [];
  });
}

/** Starts at which the clock is paused in any case. */
function startsThatPause({ scope, clock }: SlaDraft, site: LintSite): SlaFinding[] {
  const levels = clock.pause.map(({ level }) => level);
  return clock.start.flatMap((start, index): SlaFinding[] => {
    if (!('level' in start)) return [];
    const begins: Condition = { all: [scope, start.level] };
    if (!implies(begins, { any: levels })) return [];
    const second = levels.find((level) => implies(begins, level)) ?? { any: levels };
    return [
      {
        path: `clock.start[${index}]`,
        severity: 'warning',
        text: 'Whenever the clock starts here it is paused at once: it only runs once the pause ends.',
        remedy: 'Start when the pause ends, or remove what is in both from the pause.',
        ...withOverlap({ name: 'Start', condition: start.level }, { name: 'Pause', condition: second }, site),
      },
    ];
  });
}

/** Pauses that are a start of their own: coming into one begins a clock that stands still. */
function pausesThatStart({ scope, clock }: SlaDraft, site: LintSite): SlaFinding[] {
  return clock.pause.flatMap(({ level }, index): SlaFinding[] => {
    const waits: Condition = { all: [scope, level] };
    const start = clock.start.find(
      (one) => 'level' in one && implies(waits, one.level) && !implies({ all: [scope, one.level] }, level),
    );
    if (!start || !('level' in start)) return [];
    return [
      {
        path: `clock.pause[${index}]`,
        severity: 'warning',
        text: 'Whenever this pause holds a start holds as well: a ticket that comes here first starts a clock that stands still.',
        remedy: 'Remove what is in both from the start, unless that is what you want.',
        ...withOverlap({ name: 'Pause', condition: level }, { name: 'Start', condition: start.level }, site),
      },
    ];
  });
}

/** Nothing in scope leaves the clock running. */
function neverRuns({ scope, clock }: SlaDraft): SlaFinding[] {
  const [stops, cancels] = [levelsOf(clock.stop), levelsOf(clock.cancel)];
  const pauses = clock.pause.map(({ level }) => level);
  const open: Condition = { all: [scope, { not: { any: [...stops, ...cancels] } }] };
  if (!canHold(open))
    return [
      {
        path: 'clock.stop',
        severity: 'error',
        text: 'Everything in scope is always stopped or cancelled, so the clock would never run.',
        remedy: 'Narrow what stops and cancels it.',
      },
    ];
  if (canHold({ all: [open, { not: { any: pauses } }] })) return [];
  const index = pauses.findIndex((level) => !canHold({ all: [open, { not: level }] }));
  return [
    {
      path: index < 0 ? 'clock.pause' : `clock.pause[${index}]`,
      severity: 'error',
      text: 'Everything in scope that is not stopped is paused, so the clock would never run.',
      remedy: 'Narrow the pause.',
    },
  ];
}
