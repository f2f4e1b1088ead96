import {
  EVIDENCE_SCHEMA,
  type EvidenceContent,
  type EvidenceNames,
  type EvidencePack,
  type EvidenceRound,
  type Recorded,
} from '../../contract/evidence-pack';
import type { Round } from '../approvals/types';
import { canonical, digestOf } from './canonical';
import { flatEntries } from './chain-entries';
import { MAPPING } from './mapping';
import { rulesThen } from './rules-then';
import { seatsThen } from './seats-then';
import type { EvidenceSources } from './types';

const plain = (value: object): Recorded => ({ ...value });
const plains = (values: readonly object[]): Recorded[] => values.map(plain);

/** The content of a pack: everything that is known of a change, as the ledger has it. */
export function assemble(sources: EvidenceSources): EvidenceContent {
  const { record } = sources;
  const rounds = record.rounds.map((round) => whole(round, sources));
  return {
    made: sources.made,
    request: {
      issueId: record.issueId,
      key: record.issueKey,
      projectId: record.projectId,
      phase: record.phase,
      creator: record.duties.creator,
      reporters: record.duties.reporters,
      implementers: record.duties.implementers,
      submittedAt: record.duties.submittedAt,
      origin: record.origin && plain(record.origin),
      live: sources.live,
    },
    rules: rulesThen(record, sources.rules),
    risk: {
      assessments: plains(record.assessments),
      answers: plains(record.answers),
      overrides: plains(record.overrides),
    },
    rounds: rounds.map((round) => evidenceOf(round, sources)),
    ballots: record.ballots.map((ballot) => {
      const round = record.rounds.find(({ id }) => id === ballot.roundId);
      return { ...ballot, seats: round === undefined ? [] : seatsThen(ballot, round, record.roster) };
    }),
    eligibility: {
      excluded: sources.excluded,
      duties: plain(record.duties),
      entries: plains(record.roster),
    },
    conditionsMet: plains(record.conditionsMet),
    gate: plains(record.verdicts),
    unauthorised: plains(record.unauthorised),
    schedule: {
      window: { start: record.plan?.slot?.start ?? null, end: record.plan?.slot?.end ?? null },
      actual: plains(record.actual),
      exceptions: plains(record.exceptions),
      acknowledged: plains(record.acknowledged),
    },
    emergency: plains(record.emergency),
    said: plains(record.said),
    deviations: plains(sources.deviations),
    outcome: plains(record.results),
    reviews: plains(record.reviews),
    notices: plains(record.asked),
    jsmApprovals: plains(record.jsmApprovals),
    tombstone: sources.tombstone,
    mapping: MAPPING,
    chain: sources.chain,
    anchor: sources.anchor,
  };
}

/** With what it covered: an old round keeps it on a page of its own. */
function whole(round: Round, { offloaded }: EvidenceSources): Round {
  const page = offloaded.get(round.number);
  if (page === undefined || Object.keys(round.content.fields).length > 0) return round;
  return { ...round, content: page.content };
}

function evidenceOf(round: Round, { chain, rules, offloaded }: EvidenceSources): EvidenceRound {
  const decided = flatEntries(chain).findLast(
    ({ kind, data }) => (kind === 'decided' || kind === 'approval withdrawn') && data['roundId'] === round.id,
  );
  const opened = new Date(round.openedAt).toISOString();
  // A closing's texts were shortened in the aggregate when they went to the page.
  const closed = offloaded.get(round.number)?.closed ?? round.closed;
  const { template, ...rest } = round;
  return {
    ...rest,
    ...(template && { template: plain(template) }),
    stages: plains(round.stages),
    closed: typeof closed === 'object' && closed !== null ? plain(closed) : null,
    decision: decided ? { kind: decided.kind, ...decided.data } : null,
    rulesVersion: rules.find(({ at }) => at === opened)?.rules.version ?? null,
  };
}

/** The file: content and names with a digest each, as canonical JSON. What JSON leaves out (undefined) is gone before it is hashed. */
export function packText(content: EvidenceContent, names: EvidenceNames): string {
  const bare = JSON.parse(JSON.stringify({ content, names })) as Pick<EvidencePack, 'content' | 'names'>;
  const pack: EvidencePack = {
    schema: EVIDENCE_SCHEMA,
    ...bare,
    digests: { content: digestOf(bare.content), names: digestOf(bare.names) },
  };
  return canonical(pack);
}

/** Everybody whom a content names, to be looked up. */
export function peopleIn(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const one of value) peopleIn(one, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      if (typeof one === 'string' && PERSON.has(key)) found.add(one);
      else if (Array.isArray(one) && PEOPLE.has(key)) for (const id of one) found.add(String(id));
      else peopleIn(one, found);
    }
  return found;
}

const PERSON = new Set([
  'accountId',
  'actor',
  'by',
  'openedBy',
  'creator',
  'approver',
  'to',
  'owner',
  'createdBy',
]);
const PEOPLE = new Set(['reporters', 'implementers', 'taskAssignees', 'members', 'for']);
