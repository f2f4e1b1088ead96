import { checkPolicy } from '../check-policy';
import { checkStructure } from '../check/check-structure';
import type { SlaDraft } from '../types';
import { lintCalendars } from './lint-calendars';
import { lintChain } from './lint-chain';
import { lintClock } from './lint-clock';
import { lintEscalations } from './lint-escalations';
import { lintGoals } from './lint-goals';
import { lintIds } from './lint-ids';
import { lintName } from './lint-name';
import { spelledOut } from './spell-out';
import type { LintSite, Rule, SlaFinding } from './types';

export type { LintSite, SlaFinding } from './types';

const RULES: readonly Rule[] = [
  lintName,
  lintIds,
  lintClock,
  lintGoals,
  lintCalendars,
  lintEscalations,
  lintChain,
];

/**
 * Everything that is wrong or doubtful in a draft, each with its place, a remedy and, where it helps, a picture. Errors are what
 * could not work; a warning may be meant. What can't be decided soundly is not mentioned. Takes whatever was sent: what isn't
 * shaped like a policy is told by its shape alone.
 */
export function lintPolicy(input: unknown, site: LintSite): SlaFinding[] {
  const faults = checkPolicy(input, Object.keys(site.calendars));
  const errors = faults.map(({ path, message, remedy }): SlaFinding => {
    return { path, severity: 'error', text: message, remedy };
  });
  if (checkStructure(input).length > 0) return errors;
  // Just checked.
  const draft = spelledOut(input as SlaDraft, site);
  const found = RULES.flatMap((rule) => rule(draft, site));
  // One sentence a place: what can't work at all needs no second reason.
  const taken = new Set(errors.map(({ path }) => path));
  return [...errors, ...found.filter(({ path }) => !taken.has(path))];
}
