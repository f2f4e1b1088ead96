import Button from '@atlaskit/button/default/button';
import { useMutation } from '@tanstack/react-query';
import type { CalendarEntry } from '../../../../../../src/contract/schedule';
import { readTitles } from '../../../../api/read-titles';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { saveFile } from '../../../../components/save-file';
import { text } from '../../../../text';
import type { IcsFacts } from './ics-of';

const words = text.schedule;

/** Saves what the filters show as a calendar file. The library that writes it comes when it is asked for. */
export function IcsButton(props: {
  entries: readonly CalendarEntry[];
  name: string;
  facts: Omit<IcsFacts, 'titleOf'>;
}) {
  const { entries, name, facts } = props;
  const announce = useAnnounce();
  const save = useMutation({
    mutationFn: async () => {
      const [{ icsOf }, titles] = await Promise.all([
        import('./ics-of'),
        readTitles(entries.flatMap(({ issueId }) => issueId ?? [])),
      ]);
      saveFile(name, 'text/calendar', [
        icsOf(entries, { ...facts, titleOf: (id) => titles.get(id) ?? null }),
      ]);
    },
    onSuccess: () => announce(words.icsSaved(entries.length)),
  });
  return (
    <>
      <Button isLoading={save.isPending} isDisabled={entries.length === 0} onClick={() => save.mutate()}>
        {words.ics}
      </Button>
      {save.isError ? <Failure error={save.error} retry={() => save.mutate()} /> : null}
    </>
  );
}
