import { openRound, sealedContent } from '../../../src/domain/approvals';
import { routePolicy, shippedPolicy } from '../../../src/domain/policy';
import type { PolicyInput, Routed } from '../../../src/domain/policy/types';
import type {
  Ballot,
  RosterEntry,
  Round,
  SealedContent,
  Stage,
  StageDefinition,
  Vote,
} from '../../../src/domain/approvals/types';
import type { Level } from '../../../src/domain/risk/types';

export const GROUPS = { peers: 'g-peers', cab: 'g-cab', changeManagers: 'g-cm' };
export const ROSTERS = {
  'group:g-peers': ['pia', 'paul', 'req'],
  'group:g-cab': ['ada', 'bob', 'cy'],
  'group:g-cm': ['max'],
};
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

/** What a policy is asked of a plain change of this level, of which everything is known. */
export const inputAt = (level: Level | null): PolicyInput => ({
  level,
  kind: 'normal',
  likelihood: 1,
  damage: 1,
  model: 'Normal / Upgrade',
  services: [],
  criticality: 1,
  environment: 'Production',
  freeze: false,
  collision: 0,
  labels: [],
  fields: {},
});
export const routedAt = (level: Level | null): Routed => routePolicy(POLICY, inputAt(level));
/** What a policy of these stages alone says. */
export const routedTo = (...stages: StageDefinition[]): Routed => ({
  ...routedAt('Low'),
  rows: [{ id: 'r', name: 'Everything' }],
  stages,
});
export const noDeadline = (): null => null;

export const roundAt = (level: Level | null, content = CONTENT): Round =>
  openRound({
    issueId: '10001',
    number: 1,
    at: 1000,
    by: 'req',
    content,
    input: inputAt(level),
    routed: routedAt(level),
    rosters: ROSTERS,
    dueAt: noDeadline,
    assessmentNumber: 1,
  });

let count = 0;
export const ballot = (
  round: Pick<Round, 'id' | 'seal'>,
  accountId: string,
  vote: Vote,
  at = 2000,
  reason: string | null = null,
  more: Partial<Pick<Ballot, 'conditions' | 'for'>> = {},
): Ballot => ({
  id: `b${(count += 1)}`,
  roundId: round.id,
  accountId,
  vote,
  reason,
  seal: round.seal,
  at,
  ...more,
});

type Kinds<T> = T extends RosterEntry ? Omit<T, 'id' | 'roundId' | 'at' | 'by' | 'reason'> : never;
/** Something that happened to the seats of a round. */
export const entry = (
  round: Pick<Round, 'id'>,
  what: Kinds<RosterEntry>,
  at = 1500,
  by: string | null = 'chair',
): RosterEntry => ({ id: `e${(count += 1)}`, roundId: round.id, at, by, reason: 'since', ...what });

export const delegated = (
  round: Pick<Round, 'id'>,
  accountId: string,
  to: string,
  from = 0,
  until = 1e9,
): RosterEntry =>
  entry(round, { kind: 'delegated', accountId, to, from, until, delegationId: `${accountId}>${to}` });

export const definitionOf = (more: Partial<StageDefinition> = {}): StageDefinition => ({
  id: 's',
  name: 'Board',
  approvers: [{ kind: 'group', groupId: 'g', via: 'board' }],
  rule: { kind: 'any' },
  quorum: 0,
  veto: false,
  firstDecides: false,
  ...more,
});

/** A stage of people, each with what entitles them ("board" unless given as "who:security,infra"). */
export const stageOf = (definition: Partial<StageDefinition>, people: readonly string[]): Stage => ({
  definition: definitionOf(definition),
  roster: people.map((text) => {
    const [accountId = '', ways = 'board'] = text.split(':');
    return { accountId, via: ways, ways: ways.split(',') };
  }),
});

/** A round with these stages. */
export const roundOf = (stages: readonly Stage[], level: Level = 'Low'): Round => ({
  ...roundAt(level),
  stages,
});

/** A round with one stage of the given rule and people. */
export const stageRound = (
  definition: Partial<StageDefinition>,
  people: readonly string[],
  level: Level = 'Low',
): Round => roundOf([stageOf(definition, people)], level);

export const p = (...content: unknown[]) => ({ type: 'paragraph', content });
export const t = (text: string, ...marks: unknown[]) =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
export const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
