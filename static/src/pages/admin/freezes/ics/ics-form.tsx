import Button from '@atlaskit/button/default/button';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { useSight } from '../../../../components/viewer-context';
import { text } from '../../../../text';
import { LARGEST_FILE } from '../../calendars/ics/file-size';
import { IcsChoice } from './ics-choice';
import type { FoundTime } from './read-event';
import type { IcsProblem, IcsTimes } from './read-times';

const words = text.freezes.ics;

class FileRefused extends Error {
  constructor(readonly problem: IcsProblem | 'tooLarge' | 'unreadable') {
    super(problem);
  }
}

async function readFile(file: File, siteZone: string, now: number): Promise<IcsTimes> {
  if (file.size > LARGEST_FILE) throw new FileRefused('tooLarge');
  const content = await file.text().catch(() => {
    throw new FileRefused('unreadable');
  });
  // The reader of ICS is only for this form.
  const { readTimes } = await import('./read-times');
  const read = readTimes(content, siteZone, now);
  if ('problem' in read) throw new FileRefused(read.problem);
  return read;
}

/** Takes times over from an ICS file, which is read in the browser and sent nowhere. */
export function IcsForm(props: {
  siteZone: string;
  /** So many more may be added. */
  room: number;
  take: (times: readonly FoundTime[]) => void;
  cancel: () => void;
}) {
  const id = useId();
  const announce = useAnnounce();
  const { now } = useSight();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const load = useMutation({
    mutationFn: (file: File) => readFile(file, props.siteZone, now),
    onSuccess: ({ times }) => announce(words.read(times.length)),
  });
  const problem =
    load.error instanceof FileRefused ? load.error.problem : load.error ? ('unreadable' as const) : null;
  return (
    <div className="card stack" role="group" aria-label={words.title}>
      <h4>{words.title}</h4>
      <div>
        <label className="label" htmlFor={id}>
          {words.file}
        </label>
        <input
          id={id}
          ref={input}
          className="file-input"
          type="file"
          accept=".ics,text/calendar"
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help ${id}-error`}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) load.mutate(file);
          }}
        />
        <p id={`${id}-help`} className="field-help">
          {load.isPending ? words.reading : words.help}
        </p>
        <div id={`${id}-error`}>
          {problem === null ? null : (
            <p className="field-error" role="alert">
              {words.problems[problem]}
            </p>
          )}
        </div>
      </div>
      {load.data ? (
        <IcsChoice key={load.submittedAt} read={load.data} room={props.room} take={props.take} />
      ) : null}
      <div>
        <Button appearance="subtle" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
