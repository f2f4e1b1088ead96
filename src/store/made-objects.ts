import { kvs } from '@forge/kvs';
import * as z from '../shape';
import { madeId, type Made, type MadeRecord } from '../domain/provisioning/made';
import { packBody, unpackBody } from './body';
import { StoreCorrupt } from './errors';
import { ENTITY, KEY } from './keys';
import { createRow, getRow, putRow, type Row } from './kvs';

export interface MadeObjects {
  /**
   * Keeps what a job made or is about to change. Kept again by the same job, it is brought up to date, but what was there
   * before, and where issues were, stays as the first attempt found it.
   */
  add(record: Omit<MadeRecord, 'key' | 'at'>, at: string): Promise<void>;
  /**
   * What Steward made in a project and has not undone, oldest first. A query lags behind: what was made a moment ago may
   * be missing, so what undo leaves behind is found by the next undo.
   */
  list(projectId: string): Promise<MadeRecord[]>;
  /** Marks records as undone by a job; the records themselves stay. Doing it again changes nothing. */
  close(records: readonly Pick<MadeRecord, 'key' | 'projectId'>[], jobId: string, at: string): Promise<void>;
}

const UNDONE = 'undone';
/** A row holds 240 KiB: longer bodies go on in rows of their own. */
const MOST_CHARS = 200 * 1024;
const PAGE = 100;

/** Steward wrote it with the type of `Made`: its kind is checked, which kinds this version knows is the type's concern. */
const stored = z.object({
  jobId: z.string(),
  stepId: z.string(),
  made: z.looseObject({ kind: z.string() }),
});

export const madeObjects: MadeObjects = {
  add: async ({ projectId, jobId, stepId, made }, at) => {
    const id = madeId(made);
    const key = KEY.madeObject(projectId, made.kind, id, jobId);
    const row = await getRow(ENTITY.madeObject, key);
    const first = row === undefined ? null : await recordOf(key, row);
    const merged = first === null ? made : withImageOf(made, first.made);
    await putRow(ENTITY.madeObject, key, {
      kind: made.kind,
      objectId: id,
      projectId,
      at: first?.at ?? at,
      body: await writeBody(key, { jobId, stepId, made: merged }),
    });
  },
  list: async (projectId) => {
    const rows = await rowsOf(projectId);
    const undone = new Set(
      rows.filter(({ value }) => value['kind'] === UNDONE).map(({ value }) => value['objectId']),
    );
    const open = rows.filter(({ key, value }) => value['kind'] !== UNDONE && !undone.has(key));
    const records = await Promise.all(open.map(({ key, value }) => recordOf(key, value)));
    return records.sort(
      (a, b) => a.at.localeCompare(b.at) || a.jobId.localeCompare(b.jobId, 'en', { numeric: true }),
    );
  },
  close: async (records, jobId, at) => {
    for (const { key, projectId } of records)
      await createRow(ENTITY.madeObject, KEY.madeObjectUndone(key), {
        kind: UNDONE,
        objectId: key,
        projectId,
        at,
        body: packBody({ jobId }),
      });
  },
};

/** The image from before is the first one's: a repeated step finds its own work there. */
function withImageOf(made: Made, first: Made): Made {
  const image = {
    ...('before' in made && 'before' in first && { before: first.before }),
    ...('moves' in made && 'moves' in first && { moves: first.moves }),
  };
  // Same kind, same key: the parts that are taken over have the same types.
  return { ...made, ...image } as Made;
}

async function rowsOf(projectId: string): Promise<{ readonly key: string; readonly value: Row }[]> {
  const found: { key: string; value: Row }[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs
      .entity<Row>(ENTITY.madeObject)
      .query()
      .index('by-project', { partition: [projectId] })
      .limit(PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...page.results);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

async function recordOf(key: string, row: Row): Promise<MadeRecord> {
  const { jobId, stepId, made } = unpackBody(key, await readBody(key, row['body']), stored);
  const { projectId, at } = z.looseObject({ projectId: z.string(), at: z.string() }).parse(row);
  return { key, projectId, jobId, stepId, at, made: made as unknown as Made };
}

const inParts = z.object({ parts: z.int() });
const PARTS = 'parts:';

/** The parts first: a record that can be seen is whole. */
async function writeBody(key: string, body: unknown): Promise<string> {
  const whole = packBody(body);
  if (whole.length <= MOST_CHARS) return whole;
  const parts = Math.ceil(whole.length / MOST_CHARS);
  for (let part = 0; part < parts; part++)
    await putRow(ENTITY.madeObject, KEY.madeObjectPart(key, part), {
      kind: 'part',
      objectId: key,
      body: whole.slice(part * MOST_CHARS, (part + 1) * MOST_CHARS),
    });
  return PARTS + packBody({ parts });
}

async function readBody(key: string, body: unknown): Promise<unknown> {
  if (typeof body !== 'string' || !body.startsWith(PARTS)) return body;
  const { parts } = unpackBody(key, body.slice(PARTS.length), inParts);
  const texts: string[] = [];
  for (let part = 0; part < parts; part++) {
    const row = await getRow(ENTITY.madeObject, KEY.madeObjectPart(key, part));
    if (typeof row?.['body'] !== 'string') throw new StoreCorrupt(key, `part ${part} is missing`);
    texts.push(row['body']);
  }
  return texts.join('');
}
