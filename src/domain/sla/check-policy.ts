import type { Fault } from '../time/fault';
import { checkClock } from './check/check-clock';
import { checkCondition } from './check/check-condition';
import { checkEscalations } from './check/check-escalations';
import { checkGoals } from './check/check-goals';
import { checkStructure } from './check/check-structure';
import type { SlaDraft, SlaPolicy } from './types';

/**
 * Finds what is wrong in a policy, or in a draft of one, before it is saved: each fault with its place and what to do. Whatever the
 * input is: where it isn't even shaped like a policy, that alone is said. An empty list means it can be used. `calendarIds` are
 * the calendars that exist.
 */
export function checkPolicy(input: unknown, calendarIds: Iterable<string>): readonly Fault[] {
  const misshapen = checkStructure(input);
  if (misshapen.length > 0) return misshapen;
  // Just checked.
  const policy = input as SlaDraft & Partial<Pick<SlaPolicy, 'version' | 'effectiveFrom'>>;
  const known = new Set(calendarIds);
  const calendar = (path: string, id: string): Fault[] => {
    if (known.has(id)) return [];
    const remedy = known.size === 0 ? 'Make a calendar first.' : `Use one of: ${[...known].join(', ')}.`;
    return [{ path, message: `There is no calendar "${id}".`, remedy }];
  };
  return [
    ...checkHead(policy),
    ...checkCondition(policy.scope, 'scope'),
    ...checkClock(policy.clock, calendar),
    ...checkGoals(policy.goals, calendar),
    ...checkEscalations(policy.escalations, calendar),
  ];
}

function checkHead(policy: SlaDraft & Partial<Pick<SlaPolicy, 'version' | 'effectiveFrom'>>): Fault[] {
  const faults: Fault[] = [];
  const { id, name, agreement, supports, version, effectiveFrom } = policy;
  if (id.trim() === '')
    faults.push({ path: 'id', message: 'The policy has no id.', remedy: 'Give it one; it stays for good.' });
  if (name.trim() === '')
    faults.push({
      path: 'name',
      message: 'The policy has no name.',
      remedy: 'Give it one that agents understand.',
    });
  if (supports !== undefined && agreement === 'SLA')
    faults.push({
      path: 'supports',
      message: 'An SLA is no share of another policy.',
      remedy: 'Remove it, or make this an OLA or UC.',
    });
  if (version !== undefined && !(Number.isSafeInteger(version) && version >= 1))
    faults.push({
      path: 'version',
      message: `${version} is no version.`,
      remedy: 'Give a whole number from 1 on.',
    });
  if (effectiveFrom !== undefined && Number.isNaN(Date.parse(effectiveFrom)))
    faults.push({
      path: 'effectiveFrom',
      message: `"${effectiveFrom}" is not an instant.`,
      remedy: 'Give an ISO instant in UTC.',
    });
  return faults;
}
