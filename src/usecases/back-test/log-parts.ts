import * as z from '../../shape';
import { compactHistory, type CompactHistory } from '../../domain/back-test/compact-history';
import { isoOf } from '../../jira/instant';
import { fitsOneRecord } from '../../store/body';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';

const partBody = z.object({ tickets: z.array(compactHistory) });
const subjectOf = (projectId: string, uploadId: string): string => `${projectId}:${uploadId}`;
const idOf = (part: number): string => String(part).padStart(4, '0');

/**
 * Keeps the tickets of one part of an uploaded log; the same part once more replaces it.
 * @throws Refusal BAD_INPUT when they don't fit into one record
 */
export async function keepPart(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  uploadId: string,
  part: number,
  tickets: readonly CompactHistory[],
): Promise<void> {
  const body = { tickets };
  if (!fitsOneRecord(body))
    throw new Refusal(
      'BAD_INPUT',
      `Part ${part + 1} holds more than one record can store.`,
      'Send smaller parts.',
    );
  await store.records.put('upload', subjectOf(projectId, uploadId), idOf(part), isoOf(clock.now()), body);
}

/** The tickets of one part, counted from 0; null: the log has no such part, or it was removed. */
export async function readPart(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  uploadId: string,
  part: number,
): Promise<readonly CompactHistory[] | null> {
  const kept = await store.records.get('upload', subjectOf(projectId, uploadId), idOf(part), partBody);
  return kept?.body.tickets ?? null;
}

/** Removes a log, a page of parts at a time. True: there may be more. */
export async function removeParts(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  uploadId: string,
): Promise<boolean> {
  const subject = subjectOf(projectId, uploadId);
  const { records, next } = await store.records.list('upload', subject, z.unknown(), { limit: 25 });
  for (const { id } of records) await store.records.remove('upload', subject, id);
  return next !== null;
}
