import type { UseCase } from '../deps';
import { startJob } from '../jobs/start-job';
import { Refusal } from '../refusal';
import { keepChunk, PER_STEP } from './import-chunks';
import { resolveUpload } from './plan-import';

const SUBJECT = 'services';

/**
 * Begins to write a file of services: a job of small steps, each of which can be repeated. Nothing is written while the file
 * has faults. Its plan is made anew here, so that it is the registry of now that is changed.
 * @throws Refusal BAD_INPUT with faults, CONFLICT while services are being worked on
 */
export const startImport: UseCase<'services.import'> = (deps, { uploadId }, caller) =>
  startJob(deps, 'serviceImport', SUBJECT, caller, async (jobId) => {
    const { services, faults } = await resolveUpload(deps, uploadId);
    if (faults.length > 0)
      throw new Refusal(
        'BAD_INPUT',
        `The file has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}, so nothing of it was written. Line ${faults[0]?.line}: ${faults[0]?.text}`,
        'Correct the lines that the plan names, and upload the file again.',
      );
    const chunks = Array.from({ length: Math.ceil(services.length / PER_STEP) }, (_, index) =>
      services.slice(index * PER_STEP, (index + 1) * PER_STEP),
    );
    for (const [index, chunk] of chunks.entries()) await keepChunk(deps, jobId, index, chunk);
    return {
      steps: chunks.map((chunk, index) => ({
        id: `write-${index}`,
        text: `Write ${chunk.length === 1 ? 'a service' : `${chunk.length} services`}, part ${index + 1} of ${chunks.length}`,
        action: { chunk: index },
      })),
      input: { uploadId },
    };
  });
