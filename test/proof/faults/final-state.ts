import Database from 'libsql';
import { verifyChain, type ChainRecord } from '../../../src/domain/audit/chain';
import { unpackBody } from '../../../src/store/body';
import { stampOf } from '../../../src/store/rules';
import * as z from '../../../src/shape';

/** What is left of a story, line by line, without ids and instants; a line that is there twice counts twice. */
export interface FinalState {
  readonly lines: ReadonlyMap<string, number>;
  /** Subjects whose chain of audit records is broken. */
  readonly brokenChains: readonly string[];
}
interface JiraRow {
  readonly kind: string;
  readonly json: string;
}
interface KvsRow {
  readonly space: string;
  readonly key: string;
  readonly json: string;
}
type Values = Readonly<Record<string, unknown>>;

/** Counters of Jira's, and what says nothing but when something happened. */
const JIRA_LEFT_OUT = new Set(['counters', 'projects', 'configurationAudit', 'auditRecords']);
/** Plain keys are caches and signs of life. These and the kinds below hold how the app worked, not what came of it. */
const SPACES_LEFT_OUT = new Set(['', '!secret', 'job-step']);
const KINDS_LEFT_OUT = new Set([
  ...[
    'upkeep',
    'anchored',
    'anchor',
    'anchor-page',
    'evidence',
    'evidence-part',
    'anchoring',
    'active-job',
    'reconcile',
    // Parts of a file that was sent: an import that was refused leaves its own.
    'upload',
  ],
]);
/** How often something was worked out from what is there; what came of it is compared. */
const JOBS_LEFT_OUT = new Set(['reach', 'policyReroute']);
/** Attributes that count tries or name a moment. */
const VOLATILE = new Set([
  'id',
  'version',
  'hash',
  'previousHash',
  'writtenAt',
  'at',
  'seenAt',
  'created',
  'updated',
]);

const UUID = /(?<!712020:)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)/g;
const HASH = /(?<![0-9a-z:-])[0-9a-f]{16,64}\b|(?<=-v\d+-)[0-9a-f]{16}/g;
/** Words of a comment or mail that say how much time was left when it was written. */
const LEFT = /(\d+ (d|h|min|s) ?)+(left|late|over)/g;
const EPOCH = /\b1[78]\d{11}\b/g;
/** How long a running clock had run when somebody looked. */
const RAN = /(?<="seenAt":<at>,"elapsed":)\d+/g;
/** The number that a claim gave a job. */
const JOB = /((?:jobId|repairedBy)\\*":\\*"[\w-]+-)\d+(?=\\*")/g;
/** What Steward notes of a round is numbered in the order in which it was noted. */
const NOTED = /(?<="kind":"own","id":"[^"]*<hash>-)\d+(?=")/g;
/** Jira's number of a change of the issue: with two at once it depends on the order. */
const CHANGE = /(?<="(changelogId|usedBy)":")\d+(?=")/g;
const masked = (text: string): string =>
  text
    .replaceAll(UUID, '<id>')
    .replaceAll(INSTANT, '<at>')
    .replaceAll(HASH, '<hash>')
    .replaceAll(EPOCH, '<at>')
    .replaceAll(LEFT, '<left>')
    .replaceAll(RAN, '<left>')
    .replaceAll(JOB, '$1<n>')
    .replaceAll(NOTED, '<n>')
    .replaceAll(CHANGE, '<n>');

const lineOf = (kind: string, values: Values): string =>
  masked(
    `${kind} ${JSON.stringify(Object.fromEntries(Object.entries(values).filter(([name]) => !VOLATILE.has(name))))}`,
  );

/** Reads the file of a closed site. */
export function finalState(file: string): FinalState {
  const db = new Database(file);
  const jira = db.prepare('SELECT kind, json FROM rows').all() as JiraRow[];
  const kvs = db.prepare('SELECT space, key, json FROM kvs_row ORDER BY space, key').all() as KvsRow[];
  db.close();
  const lines = new Map<string, number>();
  const add = (line: string): void => void lines.set(line, (lines.get(line) ?? 0) + 1);
  for (const { kind, json } of jira)
    if (!JIRA_LEFT_OUT.has(kind)) add(lineOf(kind, JSON.parse(json) as Values));
  const stamp = stampOfRules(kvs);
  const chains = new Map<string, ChainRecord[]>();
  for (const { space, json } of kvs) {
    if (SPACES_LEFT_OUT.has(space)) continue;
    const values = readable(JSON.parse(json) as Values, stamp);
    if (space !== 'audit' && KINDS_LEFT_OUT.has(String(values['kind']))) continue;
    if (space === 'job' && JOBS_LEFT_OUT.has(String(values['kind']))) continue;
    for (const line of linesOfRow(space, values)) add(line);
    if (space !== 'audit') continue;
    const record = JSON.parse(String(values['body'])) as ChainRecord;
    const subject = String(record['subject']);
    chains.set(subject, [...(chains.get(subject) ?? []), record]);
  }
  const brokenChains = [...chains]
    .filter(([, records]) => !verifyChain(records).intact)
    .map(([subject]) => subject);
  return { lines, brokenChains };
}

function stampOfRules(rows: readonly KvsRow[]): string {
  const rules = rows.find(({ space, key }) => space === 'config-head' && key === 'rules');
  return rules === undefined ? '' : stampOf((JSON.parse(rules.json) as { body: string }).body);
}

/** Compressed bodies as the text that they hold, and of the rules' stamp whether it is theirs. */
function readable(values: Values, stamp: string): Values {
  const { kind, body } = values;
  if (kind === 'rules-stamp') return { ...values, body: body === stamp ? 'of the rules in force' : body };
  if (typeof body !== 'string' || !body.startsWith('deflate:')) return values;
  return { ...values, body: JSON.stringify(unpackBody('a body', body, z.unknown())) };
}

/** An aggregate is told part by part, so that a difference names the part. */
function linesOfRow(space: string, values: Values): string[] {
  if (space === 'audit') {
    const { subject, kind, actor, data } = JSON.parse(String(values['body'])) as Values;
    return [lineOf('audit', { subject, kind, actor, data })];
  }
  if (space !== 'issue-state') return [lineOf(space, values)];
  const { body, ...row } = values;
  const parts = JSON.parse(String(body)) as Values;
  return [
    lineOf('issue-state', row),
    ...Object.entries(parts).flatMap(([part, value]) =>
      part === 'cursor'
        ? []
        : (Array.isArray(value) ? value : [value]).map((one) =>
            masked(`issue-state ${String(values['issueKey'])} ${part} ${JSON.stringify(one)}`),
          ),
    ),
  ];
}

/** Lines that the second has more or less often than the first: "+1 line", "-1 line". */
export function differences(one: FinalState, other: FinalState): string[] {
  const all = new Set([...one.lines.keys(), ...other.lines.keys()]);
  return [
    ...[...all].flatMap((line) => {
      const more = (other.lines.get(line) ?? 0) - (one.lines.get(line) ?? 0);
      return more === 0 ? [] : [`${more > 0 ? '+' : ''}${more} ${line}`];
    }),
    ...other.brokenChains.map((subject) => `broken chain of ${subject}`),
  ];
}
