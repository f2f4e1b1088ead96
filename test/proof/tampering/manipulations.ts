import { appendRecord, headOf, type ChainHead, type ChainRecord } from '../../../src/domain/audit/chain';
import type { Ledger } from './world';

/** One way to change what is stored, past Steward. */
export interface Manipulation {
  /** What kind of change it is, for the table. */
  readonly group: string;
  readonly name: string;
  /** Does it to the chain of one change. */
  readonly apply: (ledger: Ledger, subject: string) => void;
}
type Row = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

const AUDIT = 'audit';
const keyOf = (subject: string, seq: number): string => `audit:${subject}:${String(seq).padStart(8, '0')}`;
const bodyOf = (row: Row): ChainRecord => JSON.parse(String(row['body'])) as ChainRecord;

/** All records of a chain, as they are stored. */
export const chainOf = (ledger: Ledger, subject: string): ChainRecord[] =>
  ledger.keys(AUDIT, `audit:${subject}:`).map((key) => bodyOf(ledger.get(AUDIT, key)));

/**
 * Every field of every kind of record that the model's chain has, and of the row around it; then records gone, put in, exchanged; the head
 * moved; the whole chain made anew.
 */
export function manipulations(ledger: Ledger, model: string): readonly Manipulation[] {
  const chain = chainOf(ledger, model);
  const last = chain.length - 1;
  const kinds = new Map<string, number>();
  for (const [seq, record] of chain.entries())
    if (!kinds.has(String(record['kind']))) kinds.set(String(record['kind']), seq);
  return [
    ...[...kinds].flatMap(([kind, seq]) => fieldsOf(kind, seq, chain[seq])),
    ...[...kinds].map(([kind, seq]): Manipulation => ({
      group: 'a field is added',
      name: kind,
      apply: editing(seq, (record) => ({ ...record, note: 'x' })),
    })),
    ...Object.keys(ledger.get(AUDIT, keyOf(model, last)))
      .filter((name) => name !== 'body' && name !== 'writtenAt')
      .map((name): Manipulation => ({
        group: 'an attribute of the row, by which it is found',
        name,
        apply: (at, subject) => {
          const row = at.get(AUDIT, keyOf(subject, last));
          at.set(AUDIT, keyOf(subject, last), { ...row, [name]: flipped(row[name]) });
        },
      })),
    ...[0, Math.floor(last / 2), last].map((seq, index): Manipulation => ({
      group: 'a record is deleted',
      name: ['the first', 'one in the middle', 'the last'][index] ?? '',
      apply: (at, subject) => at.delete(AUDIT, keyOf(subject, seq)),
    })),
    {
      group: 'a record is inserted',
      name: 'in the middle, those behind it moved on, the head too',
      apply: rewritten(false, (all) => [...all.slice(0, 2), { ...all[1] } as ChainRecord, ...all.slice(2)]),
    },
    { group: 'records are exchanged', name: 'two neighbours, bodies', apply: exchanging(1, 2) },
    { group: 'records are exchanged', name: 'first and last, bodies', apply: exchanging(0, last) },
    {
      group: 'the head is rewound',
      name: 'by one, the record left',
      apply: moveHead((head, all) => ({ count: head.count - 1, hash: all[head.count - 2]?.hash ?? '' })),
    },
    {
      group: 'the head is rewound',
      name: 'by two, the records removed',
      apply: (at, subject) => {
        moveHead((head, all) => ({ count: head.count - 2, hash: all[head.count - 3]?.hash ?? '' }))(
          at,
          subject,
        );
        for (const seq of [last - 1, last]) at.delete(AUDIT, keyOf(subject, seq));
      },
    },
    {
      group: 'the head is rewound',
      name: 'another hash',
      apply: moveHead((head) => ({ ...head, hash: String(flipped(head.hash)) })),
    },
    {
      group: 'the head is rewound',
      name: 'further than there are records',
      apply: moveHead((head) => ({ ...head, count: head.count + 1 })),
    },
    {
      group: 'the chain is gone',
      name: 'with its head',
      apply: (at, subject) => {
        for (let seq = 0; seq <= last; seq++) at.delete(AUDIT, keyOf(subject, seq));
        at.delete('issue-state', `issue:${subject}`);
      },
    },
    {
      group: 'the chain is made anew',
      name: 'one record changed, all hashes and the head fitted',
      apply: rewritten(true, (all) =>
        all.map((record, seq) => (seq === 1 ? { ...record, actor: 'somebody-else' } : record)),
      ),
    },
    {
      group: 'the chain is made anew',
      name: 'one record left out, all hashes and the head fitted',
      apply: rewritten(true, (all) => all.filter((_, seq) => seq !== 1)),
    },
    {
      group: 'a record can’t be read',
      name: 'no JSON',
      apply: (at, subject) =>
        at.set(AUDIT, keyOf(subject, 1), { ...at.get(AUDIT, keyOf(subject, 1)), body: '{' }),
    },
  ];
}

/** Each leaf of a record, flipped. */
function fieldsOf(kind: string, seq: number, record: ChainRecord | undefined): Manipulation[] {
  return leavesOf(record).map((path): Manipulation => ({
    group: 'a field of a record',
    name: `${kind}: ${path.join('.')}`,
    // Alike chains needn't have every optional field: then another one is added, which is no less of a change.
    apply: editing(seq, (one) => put(one, path, flipped(read(one, path))) as ChainRecord),
  }));
}

const editing =
  (seq: number, change: (record: ChainRecord) => object) =>
  (ledger: Ledger, subject: string): void => {
    const row = ledger.get(AUDIT, keyOf(subject, seq));
    ledger.set(AUDIT, keyOf(subject, seq), { ...row, body: JSON.stringify(change(bodyOf(row))) });
  };

const exchanging =
  (one: number, other: number) =>
  (ledger: Ledger, subject: string): void => {
    const [a, b] = [ledger.get(AUDIT, keyOf(subject, one)), ledger.get(AUDIT, keyOf(subject, other))];
    ledger.set(AUDIT, keyOf(subject, one), { ...a, body: b['body'] });
    ledger.set(AUDIT, keyOf(subject, other), { ...b, body: a['body'] });
  };

const moveHead =
  (change: (head: ChainHead, chain: readonly ChainRecord[]) => ChainHead) =>
  (ledger: Ledger, subject: string): void => {
    const row = ledger.get('issue-state', `issue:${subject}`);
    const state = JSON.parse(String(row['body'])) as { audit: ChainHead };
    const audit = change(state.audit, chainOf(ledger, subject));
    ledger.set('issue-state', `issue:${subject}`, { ...row, body: JSON.stringify({ ...state, audit }) });
  };

/** Writes a whole chain; `fitted`: with hashes and head that are right again, as somebody would who knows how they are made. */
const rewritten =
  (fitted: boolean, change: (chain: readonly ChainRecord[]) => readonly ChainRecord[]) =>
  (ledger: Ledger, subject: string): void => {
    const before = chainOf(ledger, subject);
    let head: ChainHead | null = null;
    const after: ChainRecord[] = [];
    for (const record of change(before)) {
      const { sequence: _, previousHash: __, hash: ___, ...content } = record;
      const next: ChainRecord = fitted
        ? appendRecord<Row>(head, content)
        : { ...record, sequence: after.length };
      head = headOf(next);
      after.push(next);
    }
    for (const seq of before.keys()) ledger.delete(AUDIT, keyOf(subject, seq));
    for (const [seq, record] of after.entries())
      ledger.set(AUDIT, keyOf(subject, seq), {
        ...{
          subject,
          seq,
          at: record['at'],
          writtenAt: record['at'],
          kind: record['kind'],
          hash: record.hash,
        },
        ...(typeof record['actor'] === 'string' && { actor: record['actor'] }),
        ...(record.previousHash !== null && { previousHash: record.previousHash }),
        body: JSON.stringify(record),
      });
    moveHead(() => head ?? { count: 0, hash: '' })(ledger, subject);
  };

function flipped(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string')
    return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
  return value === null ? 'x' : null;
}
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
}
const read = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key],
    value,
  );
function put(value: unknown, [key, ...rest]: Path, leaf: unknown): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === String(key) ? put(one, rest, leaf) : one));
  const object = (value ?? {}) as Record<string | number, unknown>;
  return { ...object, [key]: put(object[key], rest, leaf) };
}
