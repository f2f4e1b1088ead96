import type { Uploaded } from '../../../../../src/contract/back-test';
import { uploadLogPart } from '../../../api/upload-log-part';
import { lineOf, type SplitLog } from './log-file';

export type LogFault = Uploaded['faults'][number];
export interface SentLog {
  readonly uploadId: string;
  readonly tickets: number;
  /** With the lines of the file. */
  readonly faults: readonly LogFault[];
}

/** Sends the parts one after the other; `progress` is told how many are through. */
export async function sendLog(
  projectId: string,
  { parts }: SplitLog,
  progress: (sent: number) => void,
): Promise<SentLog> {
  let uploadId: string | null = null;
  let tickets = 0;
  const faults: LogFault[] = [];
  for (const [index, part] of parts.entries()) {
    const answer: Uploaded = await uploadLogPart({
      projectId,
      uploadId,
      part: index,
      firstLine: part.firstLine,
      rows: [...part.rows],
    });
    uploadId = answer.uploadId;
    tickets += part.tickets;
    for (const fault of answer.faults) {
      const line = lineOf(part, fault.line);
      // A column that is missing is missing in every part.
      if (!faults.some((one) => one.line === line && one.text === fault.text))
        faults.push({ ...fault, line });
    }
    progress(index + 1);
  }
  return { uploadId: uploadId ?? '', tickets, faults };
}
