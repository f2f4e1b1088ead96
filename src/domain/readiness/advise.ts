import type { PracticeId } from '../../contract/common';
import { shareOf } from './figures';
import type { CountName, ReadinessCounts } from './types';

export interface Advice {
  readonly practice: PracticeId;
  /** 0 to 100: how much would be gained; only for the order. */
  readonly weight: number;
  readonly why: string;
  readonly counts: readonly CountName[];
}

/** Fewer tickets than this say nothing. */
const ENOUGH = 10;
const capped = (weight: number): number => Math.min(100, Math.round(weight));

type Rule = (counts: ReadinessCounts) => Advice | null;

const incidents: Rule = ({
  incidents: all,
  incidentsWithoutPriority,
  incidentsReopened,
  incidentsMissed,
}) => {
  if (all === null || all < ENOUGH) return null;
  const bare = shareOf(incidentsWithoutPriority, all) ?? 0;
  const missed = shareOf(incidentsMissed, all) ?? 0;
  const reopened = shareOf(incidentsReopened, all) ?? 0;
  const reasons = [
    ...(missed >= 10 ? [`${missed} % of them missed their target`] : []),
    ...(bare >= 5 ? [`${bare} % have no priority`] : []),
    ...(reopened >= 5 ? [`${reopened} % were opened again`] : []),
  ];
  const why =
    reasons.length > 0
      ? `${all} incidents, and ${reasons.join(', ')}: priorities by rule and clocks that warn early would help most.`
      : `${all} incidents were recorded: clocks show which promises are at risk before they are broken.`;
  return {
    practice: 'incident-management',
    weight: capped(20 + missed + bare + reopened),
    why,
    counts: ['incidents', 'incidentsMissed', 'incidentsWithoutPriority', 'incidentsReopened'],
  };
};

/** One problem for twenty incidents is a usual beginning; far fewer means that causes are not looked for. */
const problems: Rule = ({ incidents: all, problems: found }) => {
  if (all === null || found === null || all < 2 * ENOUGH || found * 20 >= all) return null;
  return {
    practice: 'problem-management',
    weight: capped(15 + all / 20 - found),
    why: `${all} incidents and ${found === 0 ? 'no problem' : `only ${found} problems`}: nobody looks for what lies behind them.`,
    counts: ['incidents', 'problems'],
  };
};

const changes: Rule = ({ changes: all, changesUnfinished, incidents: disturbances }) => {
  if (all === null || all === 0) {
    if (disturbances === null || disturbances < 5 * ENOUGH) return null;
    return {
      practice: 'change-enablement',
      weight: 30,
      why: `${disturbances} incidents and not one recorded change: what was changed before them cannot be asked.`,
      counts: ['incidents', 'changes'],
    };
  }
  if (all < ENOUGH) return null;
  const open = shareOf(changesUnfinished, all) ?? 0;
  const tail = open >= 10 ? `, ${open} % of them still open after 30 days` : '';
  return {
    practice: 'change-enablement',
    weight: capped(30 + all / 10 + open),
    why: `${all} changes${tail}: each would show its risk, who must agree, and whether it may start.`,
    counts: ['changes', 'changesUnfinished'],
  };
};

const requests: Rule = ({ requests: all, requestsReopened }) => {
  if (all === null || all < 2 * ENOUGH) return null;
  const reopened = shareOf(requestsReopened, all) ?? 0;
  const tail = reopened >= 5 ? `, ${reopened} % of them opened again` : '';
  return {
    practice: 'service-request-management',
    weight: capped(10 + all / 20 + reopened),
    why: `${all} service requests${tail}: approval, fulfilment and a promised time would be the same for each.`,
    counts: ['requests', 'requestsReopened'],
  };
};

const catalogue: Rule = ({ requests: all }) =>
  all === null || all < 10 * ENOUGH
    ? null
    : {
        practice: 'service-catalogue-management',
        weight: capped(5 + all / 40),
        why: `${all} service requests: a catalogue says what can be asked for, and what nobody asks for any more.`,
        counts: ['requests'],
      };

const RULES: readonly Rule[] = [incidents, changes, problems, requests, catalogue];

/** Which practices the project's own figures speak for, best first. Fewer than ten tickets of a kind say nothing. */
export function advise(counts: ReadinessCounts): Advice[] {
  return RULES.flatMap((rule) => rule(counts) ?? []).sort(
    (a, b) => b.weight - a.weight || a.practice.localeCompare(b.practice, 'en'),
  );
}
