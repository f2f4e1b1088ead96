import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import { FaultTable } from './fault-table';
import { MOST_PARTS, splitLog } from './log-file';
import type { LogProblem } from './read-log';
import { sendLog, type LogFault } from './send-log';

const words = text.backTest;

export interface ReadyLog {
  readonly uploadId: string;
  readonly tickets: number;
  readonly rows: number;
  readonly sorted: boolean;
  readonly faults: readonly LogFault[];
}
class LogRefused extends Error {
  constructor(readonly problem: LogProblem | 'tooManyParts') {
    super(problem);
  }
}

/** Chooses a ServiceNow export, reads it in the browser and sends it in parts, with progress. */
export function LogForm(props: {
  projectId: string;
  ready: ReadyLog | null;
  /** Something is said under the field when the test was asked for without a file. */
  missing: boolean;
  change: (log: ReadyLog | null) => void;
}) {
  const { projectId, ready, change } = props;
  const id = useId();
  const announce = useAnnounce();
  const [progress, setProgress] = useState<string | null>(null);
  const load = useMutation({
    mutationFn: async (file: File): Promise<ReadyLog> => {
      // The reader of CSV is only for this form.
      const { readLog } = await import('./read-log');
      const log = await readLog(file, (rows) => setProgress(words.reading(rows)));
      if ('problem' in log) throw new LogRefused(log.problem);
      const split = splitLog(log.header, log.rows);
      if (split.parts.length > MOST_PARTS) throw new LogRefused('tooManyParts');
      if (split.parts.length === 0) throw new LogRefused('noRows');
      const sent = await sendLog(projectId, split, (part) =>
        setProgress(words.sending(part, split.parts.length)),
      );
      const left = split.tooLong.map(({ number, line }) => ({
        line,
        text: words.tooLong(number),
        remedy: words.tooLongRemedy,
      }));
      return {
        uploadId: sent.uploadId,
        tickets: sent.tickets,
        rows: log.rows.length,
        sorted: split.sorted,
        faults: [...left, ...sent.faults],
      };
    },
    onMutate: () => change(null),
    onSuccess: (log) => {
      change(log);
      announce(words.ready(log.tickets, log.rows));
    },
    onSettled: () => setProgress(null),
  });
  const refused = load.error instanceof LogRefused ? words[load.error.problem] : null;
  return (
    <div className="stack-tight">
      <label className="label" htmlFor={`${id}-file`}>
        {words.file}
      </label>
      <input
        id={`${id}-file`}
        className="file-input"
        type="file"
        accept=".csv,text/csv"
        disabled={load.isPending}
        aria-invalid={refused !== null}
        aria-describedby={`${id}-help ${id}-error`}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) load.mutate(file);
        }}
      />
      <p id={`${id}-help`} className="field-help" role="status">
        {progress ?? (ready ? words.ready(ready.tickets, ready.rows) : words.fileHelp)}
        {ready?.sorted ? ` ${words.sorted}` : ''}
      </p>
      <div id={`${id}-error`}>
        {refused !== null || (props.missing && !ready && !load.isPending) ? (
          <p className="field-error" role="alert">
            {refused ?? words.fileNeeded}
          </p>
        ) : null}
      </div>
      {load.error && refused === null ? <Failure error={load.error} /> : null}
      {ready && ready.faults.length > 0 ? <FaultTable faults={ready.faults} /> : null}
    </div>
  );
}
