import type { ApprovalPolicy } from '../../../contract/approval-policy';
import { atomsOf } from '../condition';
import type { PolicyInput } from '../types';
import { nameIn, type PolicyNames } from '../words/names';

/** An input in words, as far as the policy asks about it: "risk High, service Payments". */
export function inputWords(policy: ApprovalPolicy, input: PolicyInput, names: PolicyNames = {}): string {
  const atoms = policy.rows.flatMap(({ when }) => (when === 'otherwise' ? [] : atomsOf(when)));
  const asked = new Set(atoms.map(({ fact }) => fact));
  const fields = new Set(atoms.flatMap((atom) => ('field' in atom ? [atom.field] : [])));
  const say = (fact: Parameters<typeof asked.has>[0], words: string): string[] =>
    asked.has(fact) ? [words] : [];
  const some = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join(', '));
  const words = [
    ...say('kind', `${input.kind} change`),
    ...say('level', `risk ${input.level ?? 'unknown'}`),
    ...say('likelihood', `likelihood ${input.likelihood ?? 'unknown'}`),
    ...say('damage', `damage ${input.damage ?? 'unknown'}`),
    ...say('model', `kind of work ${input.model ?? 'unknown'}`),
    ...say('service', `service ${some((input.services ?? []).map((id) => nameIn(names.services, id)))}`),
    ...say('criticality', `criticality ${input.criticality ?? 'unknown'}`),
    ...say(
      'environment',
      `environment ${input.environment === null ? 'unknown' : nameIn(names.values, input.environment)}`,
    ),
    ...say('freeze', input.freeze === true ? 'in a freeze' : 'in no freeze'),
    ...say('collision', `worst conflict ${input.collision ?? 'unknown'}`),
    ...say('label', `label ${some(input.labels)}`),
    ...[...fields].map((id) => {
      const value = input.fields[id];
      const texts = typeof value === 'number' ? [String(value)] : (value ?? []);
      return `${nameIn(names.fields, id)} ${some(texts.map((one) => nameIn(names.values, one)))}`;
    }),
  ];
  return words.length === 0 ? 'any change' : words.join(', ');
}
