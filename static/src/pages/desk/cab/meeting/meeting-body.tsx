import { useState } from 'react';
import { Section } from '../../../../components/section';
import { TextButton } from '../../../../components/text-button';
import { text } from '../../../../text';
import { Agenda } from './agenda';
import { Attendance } from './attendance';
import { ChairBar } from './chair-bar';
import { ConsentBlock } from './consent-block';
import { ItemView } from './item-view';
import { LateList } from './late-list';
import { useShownMeeting } from './meeting-context';
import { MeetingHead } from './meeting-head';

const words = text.cab;

/** The meeting: who leads it, what is approved together, the agenda, and the change that is looked at. */
export function MeetingBody({ siteUrl }: { siteUrl: string }) {
  const { items, late, attendance } = useShownMeeting();
  const [chosen, choose] = useState<string | null>(null);
  const now = items.find(({ state }) => state === 'now');
  const discussed = items.filter(({ treat }) => treat === 'discuss');
  const first = discussed.find(({ state }) => state === 'waiting') ?? discussed[0];
  // Somebody who looks at another change stays there; everybody else goes along with the meeting.
  const shown = [...items, ...late].find(({ issueId }) => issueId === chosen) ?? now ?? first;
  const present = attendance.filter((one) => one.present).length;
  return (
    <>
      <MeetingHead />
      <ChairBar now={now ?? null} />
      <ConsentBlock choose={choose} />
      <div className="meeting-columns">
        <div className="stack">
          <Agenda shown={shown?.issueId ?? null} choose={choose} />
          <LateList shown={shown?.issueId ?? null} choose={choose} />
          <Section
            title={words.meeting.attendance}
            summary={words.meeting.present(present, attendance.length)}
          >
            <Attendance />
          </Section>
        </div>
        <div className="stack">
          {now !== undefined && shown !== undefined && shown.issueId !== now.issueId ? (
            <p className="meeting-elsewhere row" role="status">
              {words.item.elsewhere(now.issueKey)}{' '}
              <TextButton onClick={() => choose(null)}>{words.item.follow}</TextButton>
            </p>
          ) : null}
          {shown === undefined ? (
            <p className="subtle">{words.item.choose}</p>
          ) : (
            <ItemView key={shown.issueId} item={shown} siteUrl={siteUrl} />
          )}
        </div>
      </div>
    </>
  );
}
