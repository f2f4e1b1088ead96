import { verifyChain, type ChainRecord } from '../audit/chain';
import { anchorRoot, rootFrom, type Leaf, type ProofStep } from '../audit/merkle';
import { digestOf } from './canonical';
import { flatEntries } from './chain-entries';

/**
 * The single checks of a pack. Each takes the content as it was read, which may be anything, gives words when it is in order,
 * and throws an Error that says what and where not. What isn't there as it should be, doesn't fit.
 */
type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown, what: string): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what} is missing.`);
  return Object.fromEntries(Object.entries(value));
};
const listOf = (content: unknown, name: string): readonly Fields[] => {
  const list = fieldsOf(content, 'The content')[name];
  if (!Array.isArray(list)) throw new Error(`"${name}" is missing.`);
  return list.map((one, index) => fieldsOf(one, `${name}[${index}]`));
};
const chainOf = (content: unknown): readonly ChainRecord[] =>
  // The shape is what verifyChain is there to doubt.
  listOf(content, 'chain') as unknown as readonly ChainRecord[];

/** Every record fits its hash and the one before, and all are of this change. */
export function checkChain(content: unknown): string {
  const records = chainOf(content);
  const verdict = verifyChain(records);
  if (!verdict.intact) throw new Error(`Record ${verdict.position} of the chain: ${verdict.why}`);
  const { issueId } = fieldsOf(fieldsOf(content, 'The content')['request'], 'The request');
  const stranger = records.findIndex(({ subject }) => subject !== issueId);
  if (stranger !== -1) throw new Error(`Record ${stranger} of the chain belongs to another change.`);
  return `${records.length} records, each fits the one before.`;
}

/** Each round's seal is the seal of the texts that stand in it. */
export function checkSeals(content: unknown): string {
  const rounds = listOf(content, 'rounds');
  for (const round of rounds)
    if (sealOfTexts(round['content']) !== round['seal'])
      throw new Error(`What stands in round ${String(round['number'])} is not what was sealed.`);
  return `${rounds.length} rounds, each text fits its seal.`;
}

function sealOfTexts(content: unknown): string {
  const fields = fieldsOf(fieldsOf(content, 'The sealed content')['fields'], 'The sealed fields');
  const texts: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const { text } = fieldsOf(value, `The sealed field ${field}`);
    if (text !== '') texts[field] = text;
  }
  return digestOf({ steward: 1, texts });
}

/** Every round in the content was opened in the chain under the same seal, and the other way round. */
export function checkRounds(content: unknown): string {
  const opened = flatEntries(chainOf(content)).filter(({ kind }) => kind === 'round opened');
  const inChain = opened.map(({ data }) => `${String(data['roundId'])} ${String(data['seal'])}`);
  const inContent = listOf(content, 'rounds').map(({ id, seal }) => `${String(id)} ${String(seal)}`);
  sameSet(inChain, inContent, 'round');
  return `${inContent.length} rounds, each as the chain says.`;
}

const BALLOT = ['id', 'roundId', 'accountId', 'vote', 'reason', 'seal', 'at', 'conditions', 'from', 'for'];

/** The same for ballots: voter, vote, seal, reason and instant are those of the chain. */
export function checkBallots(content: unknown): string {
  const line = (ballot: Fields): string => digestOf(BALLOT.map((key) => ballot[key] ?? null));
  const cast = flatEntries(chainOf(content)).filter(({ kind }) => kind === 'ballot cast');
  const ballots = listOf(content, 'ballots');
  sameSet(
    cast.map(({ data }) => line(data)),
    ballots.map(line),
    'ballot',
  );
  return `${ballots.length} ballots, each as the chain says.`;
}

const VERDICT = ['mode', 'allowed', 'passes', 'grandfathered', 'roundId', 'missing'];
const ASSESSMENT = ['number', 'cause', 'level', 'levelForPolicy', 'score', 'modelVersion'];

/** What the gate said and how the risk was rated is what the chain says; it may say more, for old answers of the gate are not kept. */
export function checkDecisions(content: unknown): string {
  const lines = (kind: string, keys: readonly string[]): ReadonlySet<string> =>
    new Set(
      flatEntries(chainOf(content))
        .filter((entry) => entry.kind === kind)
        .map(({ data }) => digestOf(keys.map((key) => data[key] ?? null))),
    );
  const none = (list: readonly Fields[], known: ReadonlySet<string>, keys: readonly string[]): number =>
    list.findIndex((one) => !known.has(digestOf(keys.map((key) => one[key] ?? null))));
  const verdicts = listOf(content, 'gate');
  const gate = none(verdicts, lines('gate asked', VERDICT), VERDICT);
  if (gate !== -1) throw new Error(`Answer ${gate} of the gate is not in the chain like that.`);
  const risk = fieldsOf(content, 'The content')['risk'];
  const assessments = listOf(risk, 'assessments');
  const assessed = none(assessments, lines('assessment made', ASSESSMENT), ASSESSMENT);
  if (assessed !== -1) throw new Error(`Assessment ${assessed + 1} is not in the chain like that.`);
  return `${verdicts.length} answers of the gate and ${assessments.length} assessments, each as the chain says.`;
}

function sameSet(inChain: readonly string[], inContent: readonly string[], what: string): void {
  const [chain, content] = [new Set(inChain), new Set(inContent)];
  if (content.size !== inContent.length) throw new Error(`A ${what} stands there twice.`);
  const more = inContent.findIndex((one) => !chain.has(one));
  if (more !== -1) throw new Error(`The ${what} at place ${more} is not in the chain like that.`);
  if (inChain.some((one) => !content.has(one)))
    throw new Error(`The chain has a ${what} that is missing here.`);
}

/** The anchor covers a head of this very chain, and its proof leads to the published root. */
export function checkAnchor(content: unknown): string {
  const { anchor, request } = fieldsOf(content, 'The content');
  if (anchor === null) return 'Not anchored yet: only the chain itself vouches for it.';
  const said = fieldsOf(anchor, 'The anchor');
  const leaf = fieldsOf(said['leaf'], 'The leaf');
  const records = chainOf(content);
  const { issueId } = fieldsOf(request, 'The request');
  if (leaf['subject'] !== issueId) throw new Error('The anchor is that of another chain.');
  const last = records[Number(leaf['count']) - 1];
  if (last === undefined || last.hash !== leaf['hash'])
    throw new Error(`Record ${Number(leaf['count']) - 1} is not the one that was anchored.`);
  const proof = said['proof'];
  if (!Array.isArray(proof)) throw new Error('The proof is missing.');
  // Wrong shapes give wrong hashes, which is what this looks for.
  if (rootFrom(leaf as unknown as Leaf, proof as readonly ProofStep[]) !== said['tree'])
    throw new Error('The proof does not lead from this chain to the tree of the anchor.');
  const { number, at, previous, tree, chains } = said as Fields & Parameters<typeof anchorRoot>[0];
  if (anchorRoot({ number, at, previous, tree, chains }) !== said['root'])
    throw new Error('The root does not fit the anchor.');
  const later = records.length - Number(leaf['count']);
  const rest = later === 0 ? '' : ` ${later} later records are not anchored yet.`;
  return `Anchor ${String(number)} of ${String(at)}, root ${String(said['root'])}. ${where(said['comment'])}${rest}`;
}

function where(comment: unknown): string {
  if (comment === null || comment === undefined) return 'The root was not written outside Steward.';
  const { issueId, commentId } = fieldsOf(comment, 'The comment');
  return `Compare this root with comment ${String(commentId)} on issue ${String(issueId)}.`;
}
