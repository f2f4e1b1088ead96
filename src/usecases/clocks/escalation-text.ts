import { clockWords } from '../../domain/sla/words';
import type { RulesInForce } from '../../domain/rules/types';
import type { FiredStep } from '../../store/issue-state-types';
import { tellingOf } from './telling';
import type { Clock } from './replay-clocks';

/** The comment of an escalation as an Atlassian document: who is asked, which clock, where it stands. */
export function escalationText(
  rules: RulesInForce,
  clock: Clock | undefined,
  name: string,
  to: string | null,
  step: FiredStep,
): unknown {
  const policy = clock?.policy.name ?? step.policyId;
  const where =
    clock === undefined ? '' : ` ${clockWords(clock.replay, clock.policy, tellingOf(clock, rules))}`;
  const who =
    to === null
      ? [{ type: 'text', text: 'Nobody is assigned. ' }]
      : [
          { type: 'mention', attrs: { id: to } },
          { type: 'text', text: ' ' },
        ];
  const text = { type: 'text', text: `${policy}: ${name}.${where}` };
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [...who, text] }] };
}
