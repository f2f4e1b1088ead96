import { drawSample as draw } from '../../domain/evidence/sample';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { ownExport, partsOf } from './export';
import { getLines, type ExportLine } from './export-lines';

/** Draws from what an export has listed: the population stands still, so seed and size give the same again. */
export const drawSample: UseCase<'audit.sample'> = async (deps, { jobId, size, method, seed }, caller) => {
  const { job } = await ownExport(deps, jobId, caller);
  if (job.state !== 'done')
    throw new Refusal('CONFLICT', 'This export is not done yet.', 'Wait until it is, then draw.');
  const lines = new Map<string, ExportLine>();
  const parts = await partsOf(deps, job);
  for (let part = 0; part < parts; part++)
    for (const line of await getLines(deps, jobId, part)) lines.set(line.issueId, line);
  const used = seed ?? deps.random.hex(8);
  const stratumOf = ({ level }: ExportLine): string =>
    method === 'random' ? 'All' : (level ?? 'Not assessed');
  const candidates = [...lines.values()].map((line) => ({ id: line.issueId, stratum: stratumOf(line) }));
  const sample = draw(candidates, size, used);
  return {
    seed: used,
    method,
    population: candidates.length,
    strata: [...sample.strata],
    changes: sample.ids.flatMap((id) => lines.get(id) ?? []),
  };
};
