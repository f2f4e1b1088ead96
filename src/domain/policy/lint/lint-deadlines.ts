import { stagesIn, withStage, type LintRule, type PolicyFinding } from './finding';

const HOUR = 3_600_000;

/** Stages whose parts contradict each other, and deadlines that surprise. */
export const lintDeadlines: LintRule = (policy) =>
  stagesIn(policy).flatMap((place): PolicyFinding[] => {
    const { row, stage, name } = place;
    const { deadline } = stage;
    const at = { row: row.id, stage: stage.id };
    const id = (what: string): string => `${what}:${row.id}:${stage.id}`;
    const found: PolicyFinding[] = [];
    if (stage.advisory === true && stage.veto)
      found.push({
        ...at,
        id: id('advisory-veto'),
        severity: 'error',
        text: `${name} only advises, yet its rejection is to be a veto.`,
        remedy: 'Make it binding, or take the veto away.',
      });
    if (deadline === undefined) return found;
    if (stage.advisory === true && deadline.then === 'reject')
      found.push({
        ...at,
        id: id('advisory-reject'),
        severity: 'warning',
        text: `${name} only advises, so its deadline can't reject anything.`,
        remedy: 'Let the deadline remind people.',
        fix: {
          text: 'Remind instead',
          rows: withStage(policy, place, { ...stage, deadline: { ...deadline, then: 'remind' } }),
        },
      });
    else if (deadline.then === 'reject' && deadline.afterMs < HOUR)
      found.push({
        ...at,
        id: id('short-reject'),
        severity: 'warning',
        text: `${name} rejects a change after ${Math.round(deadline.afterMs / 60_000)} minutes without a decision.`,
        remedy: 'Give people an hour at least, or escalate instead.',
      });
    if (deadline.calendar == null)
      found.push({
        ...at,
        id: id('no-calendar'),
        severity: deadline.then === 'reject' ? 'warning' : 'info',
        text: `The deadline of ${lower(name)} also runs at night and on days off: it names no calendar.`,
        remedy: 'Choose the calendar whose working time counts.',
      });
    return found;
  });

const lower = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
