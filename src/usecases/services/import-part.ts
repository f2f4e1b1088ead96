import { readServiceRows } from '../../domain/services/read-rows';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { putOnAgenda } from '../upkeep/agenda';
import { keepRows, UPLOADED_TO } from './import-parts';

/** Forge takes 500 KB in one call of a resolver. */
const MOST_BYTES = 400 * 1024;
const MOST_FAULTS = 100;
const KEPT_MS = 7 * 86_400_000;

/**
 * Takes one part of a file of services and keeps it for a week. What is wrong in its lines is told at once; what only the whole
 * file can tell comes with the plan.
 * @throws Refusal BAD_INPUT for a part that is too large
 */
export const importPart: UseCase<'services.importPart'> = async (deps, request) => {
  const { part, firstLine, rows } = request;
  const bytes = Buffer.byteLength(JSON.stringify(rows));
  if (bytes > MOST_BYTES)
    throw new Refusal(
      'BAD_INPUT',
      `Part ${part + 1} has ${Math.ceil(bytes / 1024)} KB; at most ${MOST_BYTES / 1024} KB are taken at once.`,
      'Send the file in smaller parts.',
    );
  const uploadId = request.uploadId ?? deps.random.hex(8);
  await keepRows(deps, uploadId, part, { firstLine, rows });
  const task = { kind: 'upload', projectId: UPLOADED_TO, uploadId } as const;
  await putOnAgenda(deps, task, deps.clock.now() + KEPT_MS);
  const { faults } = readServiceRows(rows, firstLine);
  return { uploadId, rows: rows.length, faults: faults.slice(0, MOST_FAULTS).map((one) => ({ ...one })) };
};
