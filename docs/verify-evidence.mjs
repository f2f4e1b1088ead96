#!/usr/bin/env node
/*
 * Verifies files of evidence that Steward has made. It needs Node.js 18 or later and nothing else, sends nothing anywhere, and
 * follows docs/evidence.md, so that you can read it in one go, or write the same in another language.
 *
 *   node verify-evidence.mjs evidence-10042-2026-11-22.json [more files] [--root <64 hex digits>] [--quiet]
 *
 * --root: the root as you have read it in the comment on the audit issue; the file's own must be the same.
 * Exit code: 0 all intact, 1 one is not, 2 a file can't be read.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SCHEMA = 'steward-evidence/1';

const fail = (why) => {
  throw new Error(why);
};
const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Canonical JSON (RFC 8785): no blanks, keys in the order of their UTF-16 code units, numbers and texts as JSON.stringify has them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) fail('A number is too large for JSON.');
  return JSON.stringify(value);
}
const digest = (value) => sha256(canonical(value));

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value, what) => (isObject(value) ? value : fail(`${what} is missing.`));
const list = (value, what) => (Array.isArray(value) ? value : fail(`"${what}" is missing.`));

/** Step 1: the file is UTF-8, is JSON, and is its own canonical form. */
function checkForm(text, pack) {
  if (pack.schema !== SCHEMA) fail(`The schema is not ${SCHEMA}.`);
  if (Object.keys(pack).sort().join() !== 'content,digests,names,schema')
    fail('The file has other parts than content, digests, names and schema.');
  if (canonical(pack) !== text) fail('The file is not in canonical form.');
  return 'The file is its own canonical form.';
}

/** Step 2: content and names fit their digests. */
function checkDigests({ content, names, digests }) {
  const own = { content: digest(content), names: digest(names) };
  for (const part of ['content', 'names'])
    if (digests?.[part] !== own[part]) fail(`The digest of "${part}" does not fit it.`);
  if (canonical(digests) !== canonical(own)) fail('There are other digests than those two.');
  return 'Content and names fit their digests.';
}

/** Step 3: every record of the chain fits its hash and the record before, and is of this change. */
function checkChain({ content }) {
  const { issueId } = object(content?.request, 'The request');
  let previous = null;
  for (const [at, record] of list(content.chain, 'chain').entries()) {
    const { hash, ...rest } = object(record, `Record ${at}`);
    if (record.sequence !== at) fail(`Record ${at} of the chain says it is number ${record.sequence}.`);
    if (record.previousHash !== previous)
      fail(`Record ${at} of the chain does not follow the one before it.`);
    if (digest(rest) !== hash) fail(`Record ${at} of the chain: its content does not fit its hash.`);
    if (record.subject !== issueId) fail(`Record ${at} of the chain belongs to another change.`);
    previous = hash;
  }
  return `${content.chain.length} records, each fits the one before.`;
}

/** Step 4: the texts of each round fit its seal. Empty fields don't count. */
function checkSeals({ content }) {
  const rounds = list(content?.rounds, 'rounds');
  for (const round of rounds) {
    const texts = {};
    for (const [field, { text }] of Object.entries(object(round?.content?.fields, 'The sealed fields')))
      if (text !== '') texts[field] = text;
    if (digest({ steward: 1, texts }) !== round.seal)
      fail(`What stands in round ${round.number} is not what was sealed.`);
  }
  return `${rounds.length} rounds, each text fits its seal.`;
}

/** What the chain says, one by one: a record of kind "several" holds many entries. */
const entriesOf = (chain, kind) =>
  list(chain, 'chain')
    .flatMap((record) =>
      record?.kind === 'several' && Array.isArray(record.data?.entries) ? record.data.entries : [record],
    )
    .filter((entry) => isObject(entry) && isObject(entry.data) && entry.kind === kind)
    .map(({ data }) => data);

function same(inChain, inContent, what) {
  if (new Set(inContent).size !== inContent.length) fail(`A ${what} stands there twice.`);
  inContent.forEach((one, at) => {
    if (!inChain.includes(one)) fail(`The ${what} at place ${at} is not in the chain like that.`);
  });
  for (const one of inChain)
    if (!inContent.includes(one)) fail(`The chain has a ${what} that is missing here.`);
}

/** Step 5: the rounds are those of the chain, under the same seals. */
function checkRounds({ content }) {
  const rounds = list(content?.rounds, 'rounds').map(({ id, seal }) => `${id} ${seal}`);
  same(
    entriesOf(content.chain, 'round opened').map(({ roundId, seal }) => `${roundId} ${seal}`),
    rounds,
    'round',
  );
  return `${rounds.length} rounds, each as the chain says.`;
}

/** Step 6: the ballots are those of the chain. */
const BALLOT = ['id', 'roundId', 'accountId', 'vote', 'reason', 'seal', 'at', 'conditions', 'from', 'for'];
function checkBallots({ content }) {
  const line = (ballot) => digest(BALLOT.map((key) => ballot[key] ?? null));
  const ballots = list(content?.ballots, 'ballots').map(line);
  same(entriesOf(content.chain, 'ballot cast').map(line), ballots, 'ballot');
  return `${ballots.length} ballots, each as the chain says.`;
}

/** Step 7: answers of the gate and assessments are among those of the chain. */
const VERDICT = ['mode', 'allowed', 'passes', 'grandfathered', 'roundId', 'missing'];
const ASSESSMENT = ['number', 'cause', 'level', 'levelForPolicy', 'score', 'modelVersion'];
function checkDecisions({ content }) {
  const line = (keys) => (one) => digest(keys.map((key) => one[key] ?? null));
  const among = (some, kind, keys, what) => {
    const known = new Set(entriesOf(content.chain, kind).map(line(keys)));
    some.forEach((one, at) => {
      if (!known.has(line(keys)(one))) fail(`${what} ${at + 1} is not in the chain like that.`);
    });
    return some.length;
  };
  const gate = among(list(content?.gate, 'gate'), 'gate asked', VERDICT, 'Answer of the gate');
  const assessments = list(content.risk?.assessments, 'assessments');
  const risk = among(assessments, 'assessment made', ASSESSMENT, 'Assessment');
  return `${gate} answers of the gate and ${risk} assessments, each as the chain says.`;
}

/** Step 8: the anchor covers a head of this chain, and its proof leads to the root. */
function checkAnchor({ content }, published) {
  const { anchor, chain, request } = object(content, 'The content');
  if (anchor === null) {
    if (published !== null) fail('The file has no anchor, so it can’t be held against a root.');
    return 'Not anchored yet: only the chain itself vouches for it.';
  }
  const { leaf, proof, number, at, previous, tree, chains, root, comment } = object(anchor, 'The anchor');
  const { subject, hash, count } = object(leaf, 'The leaf');
  if (subject !== request.issueId) fail('The anchor is that of another chain.');
  if (list(chain, 'chain')[count - 1]?.hash !== hash)
    fail(`Record ${count - 1} is not the one that was anchored.`);
  const bytes = (hex) => Buffer.from(String(hex), 'hex');
  let here = sha256(Buffer.of(0), canonical({ count, hash, subject }));
  for (const step of list(proof, 'proof'))
    here =
      step.side === 'left'
        ? sha256(Buffer.of(1), bytes(step.hash), bytes(here))
        : sha256(Buffer.of(1), bytes(here), bytes(step.hash));
  if (here !== tree) fail('The proof does not lead from this chain to the tree of the anchor.');
  if (digest({ number, at, previous, tree, chains }) !== root) fail('The root does not fit the anchor.');
  if (published !== null && published !== root)
    fail(`The root is ${root}, and not the one that was published.`);
  const where =
    comment === null
      ? 'The root was not written outside Steward.'
      : `Compare this root with comment ${comment.commentId} on issue ${comment.issueId}.`;
  const later = chain.length - count;
  const rest = later === 0 ? '' : ` ${later} later records are not anchored yet.`;
  return `Anchor ${number} of ${at}, root ${root}. ${where}${rest}`;
}

/** All steps on one file: a line for each. */
function verify(bytes, published) {
  let text, pack;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    pack = object(JSON.parse(text), 'The file');
  } catch (error) {
    return [{ what: 'form', ok: false, detail: `The file is not JSON in UTF-8: ${error.message}` }];
  }
  const steps = {
    form: () => checkForm(text, pack),
    digests: () => checkDigests(pack),
    chain: () => checkChain(pack),
    seals: () => checkSeals(pack),
    rounds: () => checkRounds(pack),
    ballots: () => checkBallots(pack),
    decisions: () => checkDecisions(pack),
    anchor: () => checkAnchor(pack, published),
  };
  return Object.entries(steps).map(([what, step]) => {
    try {
      return { what, ok: true, detail: step() };
    } catch (error) {
      return { what, ok: false, detail: error.message };
    }
  });
}

const words = process.argv.slice(2);
const rootAt = words.indexOf('--root');
const published = rootAt === -1 ? null : (words[rootAt + 1] ?? '').toLowerCase();
const quiet = words.includes('--quiet');
const files = words.filter((word, at) => !word.startsWith('--') && (rootAt === -1 || at !== rootAt + 1));
if (files.length === 0) {
  console.error('Name at least one file: node verify-evidence.mjs evidence.json');
  process.exitCode = 2;
}
for (const file of files) {
  try {
    const checks = verify(readFileSync(file), published);
    const broken = checks.filter(({ ok }) => !ok);
    console.log(`${broken.length === 0 ? 'intact' : 'NOT INTACT'}  ${file}`);
    for (const { what, ok, detail } of quiet ? [] : checks)
      console.log(`  ${ok ? 'ok ' : 'NO '} ${what.padEnd(9)} ${detail}`);
    if (broken.length > 0 && process.exitCode !== 2) process.exitCode = 1;
  } catch (error) {
    console.log(`unreadable  ${file}: ${error.message}`);
    process.exitCode = 2;
  }
}
