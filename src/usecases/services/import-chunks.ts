import * as z from '../../shape';
import { service } from '../../contract/service-record';
import type { Service } from '../../domain/services/types';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';
import { putOnAgenda } from '../upkeep/agenda';
import { UPLOADED_TO } from './import-parts';

/** Services of one step: small enough to end in time, large enough to be few steps. */
export const PER_STEP = 50;
const KEPT_MS = 30 * 86_400_000;

const body = z.object({ services: z.array(service) });
const subjectOf = (jobId: string): string => `${UPLOADED_TO}:${jobId}`;
const idOf = (chunk: number): string => `chunk-${String(chunk).padStart(4, '0')}`;

/** Keeps what one step of an import is to write, for as long as a failed job may be taken up again. */
export async function keepChunk(
  deps: Pick<Deps, 'store' | 'clock'>,
  jobId: string,
  chunk: number,
  services: readonly Service[],
): Promise<void> {
  const now = deps.clock.now();
  await deps.store.records.put('upload', subjectOf(jobId), idOf(chunk), isoOf(now), { services });
  if (chunk === 0)
    await putOnAgenda(deps, { kind: 'upload', projectId: UPLOADED_TO, uploadId: jobId }, now + KEPT_MS);
}

/** Throws when it is not there any more: the job is too old. */
export async function readChunk(
  { store }: Pick<Deps, 'store'>,
  jobId: string,
  chunk: number,
): Promise<readonly Service[]> {
  const kept = await store.records.get('upload', subjectOf(jobId), idOf(chunk), body);
  if (kept === null)
    throw new Error('What this step was to write is not kept any more: import the file again.');
  return kept.body.services;
}
