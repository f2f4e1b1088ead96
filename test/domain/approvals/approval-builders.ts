import { openRound, sealedContent, shippedPolicy } from '../../../src/domain/approvals';
import type {
  Ballot,
  Round,
  SealedContent,
  StageDefinition,
  Vote,
} from '../../../src/domain/approvals/types';
import type { Level } from '../../../src/domain/risk/types';

export const GROUPS = { peers: 'g-peers', cab: 'g-cab', changeManagers: 'g-cm' };
export const ROSTERS = { 'g-peers': ['pia', 'paul', 'req'], 'g-cab': ['ada', 'bob', 'cy'], 'g-cm': ['max'] };
export const POLICY = shippedPolicy(GROUPS, 2);

const NAMES: Readonly<Record<string, string>> = {
  backOutPlan: 'Backout plan',
  plannedStart: 'Planned start',
  plannedEnd: 'Planned end',
  attachments: 'Attachments',
};
export const contentOf = (values: Readonly<Record<string, unknown>>): SealedContent =>
  sealedContent(
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, { name: NAMES[field] ?? field, value }]),
    ),
  );

export const HOUR = 3_600_000;
export const START = Date.parse('2026-11-23T08:00:00.000Z');
export const END = START + 2 * HOUR;
export const RAW = {
  backOutPlan: 'Restore the snapshot.',
  plannedStart: '2026-11-23T09:00:00.000+0100',
  plannedEnd: '2026-11-23T11:00:00.000+0100',
};
export const CONTENT = contentOf(RAW);

export const roundAt = (level: Level | null, content = CONTENT): Round =>
  openRound({
    issueId: '10001',
    number: 1,
    at: 1000,
    by: 'req',
    content,
    policy: POLICY,
    level,
    rosters: ROSTERS,
    assessmentNumber: 1,
  });

let count = 0;
export const ballot = (
  round: Round,
  accountId: string,
  vote: Vote,
  at = 2000,
  reason: string | null = null,
): Ballot => ({
  id: `b${(count += 1)}`,
  roundId: round.id,
  accountId,
  vote,
  reason,
  seal: round.seal,
  at,
});

/** A round with one stage of the given rule and people. */
export const stageRound = (
  definition: Partial<StageDefinition>,
  people: readonly string[],
  level: Level = 'Low',
): Round => ({
  ...roundAt(level),
  stages: [
    {
      definition: {
        id: 's',
        name: 'Board',
        approvers: [{ groupId: 'g', via: 'board' }],
        rule: { kind: 'any' },
        quorum: 0,
        veto: false,
        firstDecides: false,
        ...definition,
      },
      roster: people.map((accountId) => ({ accountId, via: 'board' })),
    },
  ],
});

export const p = (...content: unknown[]) => ({ type: 'paragraph', content });
export const t = (text: string, ...marks: unknown[]) =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
export const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
