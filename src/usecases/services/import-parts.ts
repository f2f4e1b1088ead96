import * as z from '../../shape';
import { isoOf } from '../../jira/instant';
import { fitsOneRecord } from '../../store/body';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';

/** Files of the whole site lie where uploaded logs of projects do, and are forgotten the same way. */
export const UPLOADED_TO = 'site';
const subjectOf = (uploadId: string): string => `${UPLOADED_TO}:${uploadId}`;
const idOf = (part: number): string => `rows-${String(part).padStart(4, '0')}`;

const body = z.object({ firstLine: z.int(), rows: z.array(z.record(z.string(), z.string())) });
export type ImportRows = z.infer<typeof body>;

/**
 * Keeps one part of a file of services; the same part once more replaces it.
 * @throws Refusal BAD_INPUT when it doesn't fit into one record
 */
export async function keepRows(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  uploadId: string,
  part: number,
  rows: ImportRows,
): Promise<void> {
  if (!fitsOneRecord(rows))
    throw new Refusal(
      'BAD_INPUT',
      `Part ${part + 1} holds more than one record can store.`,
      'Send smaller parts.',
    );
  await store.records.put('upload', subjectOf(uploadId), idOf(part), isoOf(clock.now()), rows);
}

/** Parts that one file may have at the most (contract: part). */
const MOST_PARTS = 101;
const AT_ONCE = 25;

/**
 * All parts of a file, in order. A read for every 25 parts.
 * @throws Refusal NOT_FOUND when there are none, or one in the middle is missing
 */
export async function readAllRows({ store }: Pick<Deps, 'store'>, uploadId: string): Promise<ImportRows[]> {
  const found: (ImportRows | null)[] = [];
  while (found.length < MOST_PARTS && (found.length === 0 || found.at(-1) !== null)) {
    const ids = Array.from({ length: AT_ONCE }, (_, index) => idOf(found.length + index));
    const parts = await store.records.getMany('upload', subjectOf(uploadId), ids, body);
    found.push(...parts.map((one) => one?.body ?? null));
  }
  const end = found.indexOf(null);
  const rows = (end < 0 ? found : found.slice(0, end)).filter((one): one is ImportRows => one !== null);
  if (rows.length === 0 || found.slice(rows.length).some((one) => one !== null))
    throw new Refusal(
      'NOT_FOUND',
      'This file is not here any more, or a part of it is missing.',
      'Choose the file again.',
    );
  return rows;
}
