import * as z from '../../shape';
import { stepDone, type JobRunner } from '../jobs/job-runner';
import { putOnAgenda } from '../upkeep/agenda';
import { readChunk } from './import-chunks';
import { writeService } from './write-service';

const action = z.object({ chunk: z.int() });

/**
 * Writes a file of services part by part, each service with its names, history and audit entry in one transaction. A step that
 * is repeated finds what it wrote and writes the rest. Somebody's edit in between is replaced, and stays in the history.
 */
export const serviceImportRunner: JobRunner = {
  run: async (deps, job, step) => {
    const { chunk } = action.parse(step.action);
    for (const service of await readChunk(deps, job.jobId, chunk))
      await writeService(deps, service.id, job.startedBy, () => service);
    return stepDone();
  },
  // Lists lag behind what was just written: the job that reads them is begun by the queue, a minute later, and once more by the next upkeep.
  finish: async (deps) => {
    await putOnAgenda(deps, { kind: 'reach' }, deps.clock.now());
    await deps.queue.push(
      'upkeep-work',
      { kind: 'reach', serviceIds: [] },
      { delaySeconds: 60, concurrencyKey: 'reach' },
    );
  },
};
