import Button from '@atlaskit/button/default/button';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { CalendarDefinitionView } from '../../../../../../src/contract/calendars';
import { useAnnounce } from '../../../../components/announcer';
import { useSight } from '../../../../components/viewer-context';
import { text } from '../../../../text';
import { LARGEST_FILE } from './file-size';
import type { IcsEvents } from './all-day-event';
import type { IcsProblem } from './read-ics';
import { IcsPreview } from './ics-preview';
import { YearsField } from './years-field';

const words = text.calendars.ics;

class FileRefused extends Error {
  constructor(readonly problem: IcsProblem | 'tooLarge' | 'unreadable') {
    super(problem);
  }
}

async function readFile(file: File): Promise<IcsEvents> {
  if (file.size > LARGEST_FILE) throw new FileRefused('tooLarge');
  const content = await file.text().catch(() => {
    throw new FileRefused('unreadable');
  });
  // The reader of ICS is only for this form.
  const { readIcs } = await import('./read-ics');
  const read = readIcs(content);
  if ('problem' in read) throw new FileRefused(read.problem);
  return read;
}

/** Takes holidays over from an ICS file, which is read in the browser and sent nowhere. */
export function IcsForm(props: {
  definition: CalendarDefinitionView;
  take: (dates: readonly string[]) => void;
  cancel: () => void;
}) {
  const id = useId();
  const announce = useAnnounce();
  const { now } = useSight();
  const thisYear = new Date(now).getUTCFullYear();
  const [years, setYears] = useState({ from: thisYear, to: thisYear + 1 });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const load = useMutation({
    mutationFn: readFile,
    onSuccess: ({ events }) => announce(words.read(events.length)),
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
        <>
          <YearsField years={years} change={setYears} />
          <IcsPreview
            key={`${load.submittedAt}-${years.from}-${years.to}`}
            read={load.data}
            years={years}
            definition={props.definition}
            take={props.take}
          />
        </>
      ) : null}
      <div>
        <Button appearance="subtle" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
