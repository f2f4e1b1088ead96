import '../support/stub-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Attendee } from '../../../src/contract/meetings';
import { makeClient } from '../../../static/src/api/query-client';
import { Attendance } from '../../../static/src/pages/desk/cab/meeting/attendance';
import { ItemVotes } from '../../../static/src/pages/desk/cab/meeting/item-votes';
import { MeetingContext } from '../../../static/src/pages/desk/cab/meeting/meeting-context';
import { peopleIn } from '../../../static/src/pages/desk/cab/meeting/people-in';
import { MinutesPage } from '../../../static/src/pages/desk/cab/minutes/minutes-page';
import { minutes, running, switchItem } from '../fixtures/meetings';
import { ACCOUNTS } from '../fixtures/people';
import { markup, wordsOf } from '../support/markup';

const { mia, omar, ravi } = ACCOUNTS;
const named = (accountId: string) => `for Account ${accountId.slice(-6)}`;
const show = (screen: ReactNode) =>
  markup(<QueryClientProvider client={makeClient()}>{screen}</QueryClientProvider>);
const delegate: Attendee = { accountId: mia, role: 'delegate', for: [ravi], present: true, times: [] };
const delegates = [
  { accountId: mia, for: [ravi], seated: false },
  { accountId: omar, for: [ravi, mia], seated: true },
];
if (switchItem.vote === null) throw new Error('the fixture is voted on');
const vote = { ...switchItem.vote, delegates };
const item = { ...switchItem, vote };

describe('in whose place somebody votes', () => {
  test('stands beside their vote, and beside their name while it is waited for', () => {
    const words = wordsOf(show(<ItemVotes item={item} />)('section').text());
    expect(words).toMatch(new RegExp(`${named(ravi)}.*Approves`));
    expect(words).toContain(`${named(ravi)} and Account ${mia.slice(-6)}`);
  });

  test('stands in the list of who is there', () => {
    const live = { ...running, heardAt: 0, attendance: [delegate] };
    const $ = show(
      <MeetingContext.Provider value={live}>
        <Attendance />
      </MeetingContext.Provider>,
    );
    expect(wordsOf($('.attendee').text())).toContain(`Delegate${named(ravi)}`);
  });

  test('stands in the minutes, beside who was there and beside each vote', () => {
    const attendance = [{ ...delegate, for: [ravi] }];
    const view = { ...minutes, minutes: { ...minutes.minutes, attendance } };
    const $ = show(<MinutesPage view={view} />);
    expect(wordsOf($('.item-facts').text())).toContain(named(ravi));
    expect(wordsOf($('.minutes-item').first().text())).toContain(named(omar));
  });

  test('is asked for by name with everybody else', () => {
    const absent = { ...vote, delegates: [{ accountId: mia, for: ['p1'], seated: false }] };
    const meeting = {
      ...running,
      ...{ attendance: [{ ...delegate, for: ['p2'] }], items: [{ ...item, vote: absent }], late: [] },
    };
    expect(peopleIn(meeting)).toEqual(expect.arrayContaining(['p1', 'p2']));
  });
});
