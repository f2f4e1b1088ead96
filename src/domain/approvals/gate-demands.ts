import type { GateCode, GateReason } from './gate-reasons';
import type { GateInput, Lack } from './types';

const coded =
  (code: GateCode) =>
  ({ text, remedy }: Lack): GateReason => ({ code, text, remedy });

/** Whether it passes by a door that needs no decision: an approval over the phone, or broken glass. */
export const isLetIn = ({ emergency }: GateInput): boolean =>
  emergency?.door === 'b' || emergency?.door === 'c';

/** What approvals depend on, and what the row asks of the people: not asked of what passes without an approval. */
export function approvalDemands(input: GateInput): GateReason[] {
  const { round, conditions = [], requesterImplements = false } = input;
  return [
    ...conditions.map(({ text }): GateReason => ({
      code: 'CONDITION',
      text: `A condition of its approval has not been met: ${text.trim().replace(/\.+$/, '')}`,
      remedy: 'Do it, and tick it off on the Change panel.',
    })),
    ...(requesterImplements && round?.separateImplementer === true
      ? [
          {
            code: 'SAME_PERSON' as const,
            text: 'Whoever asked for it is to implement it, which its approval policy forbids',
            remedy: 'Give it to another implementer.',
          },
        ]
      : []),
  ];
}

/** What else has to be in place, and what a template or an emergency lacks. */
export function otherDemands({
  tasks = [],
  missingTasks = [],
  tests = [],
  deviation,
  emergency,
}: GateInput): GateReason[] {
  return [
    ...tasks.map(coded('TASK')),
    ...missingTasks.map(coded('TASK_MISSING')),
    ...tests.map(coded('TEST')),
    ...(deviation == null ? [] : [coded('NOT_STANDARD')(deviation)]),
    ...(emergency?.door === null && emergency.lacks !== null ? [coded('EMERGENCY')(emergency.lacks)] : []),
  ];
}
