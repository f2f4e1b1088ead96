import type { LineFault } from '../../domain/services/read-rows';
import { readServiceRows } from '../../domain/services/read-rows';
import { resolveDrafts, type ResolvedDrafts } from '../../domain/services/resolve-drafts';
import type { Deps, UseCase } from '../deps';
import { readAllRows } from './import-parts';
import { readRegistry } from './read-registry';
import { unnameable } from './unnameable';

const MOST_FAULTS = 500;

/** What a file of services would do. Nothing is written. */
export const planImport: UseCase<'services.planImport'> = async (deps, { uploadId }) => {
  const { adds, changes, same, relations, faults, examples } = await resolveUpload(deps, uploadId);
  return {
    ...{ uploadId, adds, changes, same, relations },
    faults: faults.slice(0, MOST_FAULTS).map((one) => ({ ...one })),
    examples: examples.map((one) => ({ ...one })),
  };
};

/** The file held against the registry as it is now. */
export async function resolveUpload(
  deps: Pick<Deps, 'store' | 'clock'>,
  uploadId: string,
): Promise<ResolvedDrafts> {
  const parts = (await readAllRows(deps, uploadId)).map(({ rows, firstLine }) =>
    readServiceRows(rows, firstLine),
  );
  const drafts = parts.flatMap((part) => part.drafts);
  const resolved = resolveDrafts(drafts, await readRegistry(deps, true), deps.clock.now());
  const names = drafts.flatMap(({ line, facts }) =>
    unnameable(facts).map(({ path, message, remedy }): LineFault => {
      const column = path === 'name' ? 'Name' : 'Other names';
      return { line, column, text: message, remedy };
    }),
  );
  const faults = [...parts.flatMap((part) => part.faults), ...names, ...resolved.faults];
  return { ...resolved, faults: faults.sort((a, b) => a.line - b.line) };
}
