import type { ImportPlanView } from '../../../../../../src/contract/services';
import { planServices, sendServices } from '../../../../api/services';
import type { FileProblem } from './read-file';
import { lineOf, MOST_PARTS, splitFile, type ServiceFile } from './split-file';

export type Step =
  | { readonly kind: 'reading'; readonly rows: number }
  | { readonly kind: 'sending'; readonly part: number; readonly all: number }
  | { readonly kind: 'planning' };

/** Why a file can't be sent. */
export class FileRefused extends Error {
  constructor(
    readonly problem: FileProblem | 'tooLong' | 'tooMany',
    readonly line = 0,
  ) {
    super(problem);
  }
}

const inFile = (file: ServiceFile, plan: ImportPlanView): ImportPlanView => ({
  ...plan,
  faults: plan.faults.map((fault) => ({ ...fault, line: lineOf(file, fault.line) })),
});

/**
 * Reads a file, sends it in parts and asks what it would do. Faults carry the lines of the file.
 * @throws FileRefused, AnswerFailed
 */
export async function loadFile(chosen: File, progress: (step: Step) => void): Promise<ImportPlanView> {
  // The reader of CSV is only for this form.
  const { readFile } = await import('./read-file');
  const file = await readFile(chosen, (rows) => progress({ kind: 'reading', rows }));
  if ('problem' in file) throw new FileRefused(file.problem);
  const split = splitFile(file);
  if ('tooLong' in split) throw new FileRefused('tooLong', split.tooLong);
  const { parts } = split;
  if (parts.length > MOST_PARTS) throw new FileRefused('tooMany');
  let uploadId: string | null = null;
  for (const [index, { firstLine, rows }] of parts.entries()) {
    const sent: { uploadId: string } = await sendServices({
      uploadId,
      part: index,
      firstLine,
      rows: [...rows],
    });
    uploadId = sent.uploadId;
    progress({ kind: 'sending', part: index + 1, all: parts.length });
  }
  progress({ kind: 'planning' });
  return inFile(file, await planServices(uploadId ?? ''));
}
