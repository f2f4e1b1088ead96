import { clockWords } from '../../domain/sla/words';
import type { RulesInForce } from '../../domain/rules/types';
import type { FiredStep } from '../../store/issue-state-types';
import { tellingOf } from './telling';
import type { Clock } from './replay-clocks';

/** What an escalation has to say in one line: which clock, which step, where it stands. */
export function escalationLine(
  rules: RulesInForce,
  clock: Clock | undefined,
  name: string,
  step: FiredStep,
): string {
  const policy = clock?.policy.name ?? step.policyId;
  const where =
    clock === undefined ? '' : ` ${clockWords(clock.replay, clock.policy, tellingOf(clock, rules))}`;
  return `${policy}: ${name}.${where}`;
}

/** What customers read when the policy has no words of its own: no names of policies, no figures. */
export const PUBLIC_LINE = 'This takes longer than we meant it to. We are working on it.';

/** An escalation's comment as an Atlassian document. `nobody` stands where nobody can be mentioned. */
export function escalationText(line: string, mentions: readonly string[], nobody: string): unknown {
  const who =
    mentions.length === 0
      ? [{ type: 'text', text: `${nobody} ` }]
      : mentions.flatMap((id) => [
          { type: 'mention', attrs: { id } },
          { type: 'text', text: ' ' },
        ]);
  const content = [...who, { type: 'text', text: line }].filter(
    (node) => node.text !== ' ' || who.length > 1,
  );
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] };
}
