import Button from '@atlaskit/button/default/button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readCalendar, readCalendars } from '../../../api/calendars';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { CalendarEditor } from './calendar-editor';
import { CalendarList } from './calendar-list';
import { blankDraft } from './draft';
import { calendarKey, CALENDARS_KEY } from './keys';

type Place = { readonly at: 'list' } | { readonly at: 'new' } | { readonly at: 'one'; readonly id: string };

function OneCalendar({ id, ...rest }: { id: string; siteZone: string; canConfigure: boolean }) {
  const calendar = useQuery({
    queryKey: calendarKey(id),
    queryFn: () => readCalendar(id),
    // What somebody edits must not change under their eyes; saving says when somebody else was faster.
    staleTime: Infinity,
  });
  if (calendar.data)
    return (
      <CalendarEditor
        view={calendar.data}
        blank={blankDraft(rest.siteZone)}
        canConfigure={rest.canConfigure}
        saved={() => undefined}
      />
    );
  if (calendar.isError) return <Failure error={calendar.error} retry={() => void calendar.refetch()} />;
  return <Skeleton rows={['title', 'line', 'button', 'block', 'section', 'section', 'block']} />;
}

/** The site's working calendars: the list, one of them, or a new one. */
export function CalendarsScreen({ canConfigure }: { canConfigure: boolean }) {
  const [place, go] = useState<Place>({ at: 'list' });
  const calendars = useQuery({ queryKey: CALENDARS_KEY, queryFn: readCalendars });
  if (calendars.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (!calendars.data) return <Failure error={calendars.error} retry={() => void calendars.refetch()} />;
  if (place.at === 'list')
    return (
      <>
        {calendars.isError ? (
          <Failure error={calendars.error} retry={() => void calendars.refetch()} />
        ) : null}
        <CalendarList
          view={calendars.data}
          canConfigure={canConfigure}
          open={(id) => go({ at: 'one', id })}
          make={() => go({ at: 'new' })}
        />
      </>
    );
  const siteZone = calendars.data.siteTimeZone;
  return (
    <div className="stack">
      <div className="back">
        <Button appearance="subtle" spacing="compact" onClick={() => go({ at: 'list' })}>
          ← {text.calendars.list.backTo}
        </Button>
      </div>
      {place.at === 'new' ? (
        <CalendarEditor
          view={null}
          blank={blankDraft(siteZone)}
          canConfigure={canConfigure}
          saved={(id) => go({ at: 'one', id })}
        />
      ) : (
        <OneCalendar key={place.id} id={place.id} siteZone={siteZone} canConfigure={canConfigure} />
      )}
    </div>
  );
}
