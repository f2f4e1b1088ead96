import { ruleWords } from '../../approvals/words';
import type { Routed } from '../types';

/** What a policy says about a change, line by line: why, then what it asks for, in the order in which people are asked. */
export function explain(routed: Routed): string[] {
  return [...routed.because, ...outcomeLines(routed)];
}

function outcomeLines({ outcome, message, stages, separateImplementer }: Routed): string[] {
  const separate = separateImplementer ? ['Requester and implementer must be two people.'] : [];
  switch (outcome) {
    case 'refuse':
      return [`Refused: ${message ?? ''}`, ...separate];
    case 'automatic':
      return ['Nobody has to approve.', ...separate];
    case 'stages': {
      const ordered = [...stages].sort((a, b) => (a.turn ?? 0) - (b.turn ?? 0));
      return [...ordered.map(stageLine), ...separate];
    }
  }
}

function stageLine({ name, rule, quorum, veto, advisory, turn }: Routed['stages'][number]): string {
  const notes = [
    ...(veto ? ['a rejection is a veto'] : []),
    ...(advisory === true ? ['advice only'] : []),
    ...(turn !== undefined && turn > 0 ? ['asked after the stages before it'] : []),
  ];
  return `${name}: ${ruleWords(rule, quorum)}${notes.map((note) => `; ${note}`).join('')}.`;
}
