import { ownEventWords } from '../../contract/own-events';
import type { PracticeView } from '../../contract/practices';
import { shippedPolicy } from '../../domain/policy';
import type { PracticePack } from '../../domain/practices';
import type { PackSla } from '../../domain/practices/schema';
import { shippedModel } from '../../domain/risk';
import { factorWords, stageWords } from './rules';
import { SHIPPED_QUORUM } from './settings';
import { slaWords } from './sla-words';

const MINUTE = 60_000;
type Policy = PracticeView['policies'][number];

/** The policies that come with a practice, in words: clocks, then risk, then approval. */
export const policiesOf = (pack: PracticePack, quorum = SHIPPED_QUORUM): Policy[] => [
  ...pack.slas.map((sla): Policy => ({ kind: sla.agreement, name: sla.name, words: clockWords(sla, pack) })),
  ...(pack.risk
    ? [{ kind: 'risk' as const, name: 'Risk assessment', words: shippedModel().factors.map(factorWords) }]
    : []),
  ...(pack.approvals ? [approvalPolicy(quorum)] : []),
];

function clockWords(sla: PackSla, pack: PracticePack): string[] {
  const statuses = (roles: readonly string[]) =>
    roles
      .map((role) => pack.statuses.find((status) => status.role === role)?.name ?? role)
      .map((name) => `"${name}"`)
      .join(', ');
  const cancels = statuses(sla.cancelsWhen);
  return [
    startWords(sla, statuses),
    sla.stopsOn === undefined
      ? `Stops in ${statuses(sla.stopsWhen)}${sla.stopsOnAgentComment ? ', or when an agent answers' : ''}.`
      : `Stops when ${sla.stopsOn.map(ownEventWords).join(' or ')}.`,
    ...(cancels === '' ? [] : [`Does not count for what ends in ${cancels}.`]),
    ...cycleWords(sla),
    ...slaWords({
      goals: sla.goals.map((goal) => ({
        id: goal.id,
        target: goal.minutes * MINUTE,
        unit: goal.calendar === 'always' ? 'calendar' : 'working',
      })),
      clock: { pause: sla.pausesWhen },
      escalations: sla.escalations.map((step) => ({
        id: step.id,
        at: { percent: step.percent },
        name: step.name,
        actions: [{ kind: 'comment', to: step.to, isPublic: false }],
      })),
    }),
  ];
}

function startWords(
  { startsWhen, startsOn }: PackSla,
  statuses: (roles: readonly string[]) => string,
): string {
  if (startsOn !== undefined) return `Starts when ${startsOn.map(ownEventWords).join(' or ')}.`;
  return startsWhen.length === 0 ? 'Starts when the issue is created.' : `Starts in ${statuses(startsWhen)}.`;
}

function cycleWords({ cycles, resumeWithinDays }: PackSla): string[] {
  switch (cycles) {
    case 'once':
      return [];
    case 'resume':
      return [`Goes on where it was when the issue is reopened within ${resumeWithinDays} working days.`];
    case 'every':
      return ['Begins anew each time.'];
  }
}

function approvalPolicy(quorum: number): Policy {
  // The words name no groups; which ones they are is chosen when a project adopts.
  const { rows } = shippedPolicy({ peers: '', cab: '', changeManagers: '' }, quorum);
  return {
    kind: 'approval',
    name: 'Approval by risk',
    words: rows.map((row) => `${row.name} asks for ${stageWords(row).join('; ')}`),
  };
}
