import type { Outline } from './outline';

/** What breaks at Acme again and again, and how it was put right. */
export interface Subject {
  readonly summary: string;
  readonly text: string;
  readonly cure: string;
  readonly question: string;
  readonly impact: NonNullable<Outline['impact']>;
}

export const SUBJECTS: readonly Subject[] = [
  {
    summary: 'Label printer in hall 2 prints blank labels',
    text: 'Every second label comes out empty. We write addresses by hand.',
    cure: 'The print head was worn out and has been replaced.',
    question: 'Does it also happen with a new roll of labels?',
    impact: 'Minor / Localized',
  },
  {
    summary: 'Cash desk 4 does not take cards',
    text: 'The terminal says "no connection". Cash works.',
    cure: 'The terminal had lost its certificate. It has a new one.',
    question: 'Which number stands on the back of the terminal?',
    impact: 'Moderate / Limited',
  },
  {
    summary: 'Order import from the web shop is late',
    text: 'Orders reach the warehouse an hour after they were placed.',
    cure: 'A stuck job held up the queue. It was ended and is watched now.',
    question: 'Can you name two orders that were late?',
    impact: 'Significant / Large',
  },
  {
    summary: 'Cannot log in to the time sheet',
    text: 'It asks for the password again and again.',
    cure: 'The account was locked after a change of the password. It is open again.',
    question: 'Which browser do you use, and since when does it happen?',
    impact: 'Minor / Localized',
  },
  {
    summary: 'Intranet is slow in the afternoon',
    text: 'Pages take ten seconds and more, from about two o’clock on.',
    cure: 'The search index was rebuilt at that hour. It is rebuilt at night now.',
    question: 'Is it slow on every page, or in the search only?',
    impact: 'Moderate / Limited',
  },
  {
    summary: 'Web shop answers with error 502',
    text: 'About every fifth visitor sees an error page.',
    cure: 'One of four servers had run out of memory. It was replaced.',
    question: 'Do you see it from outside of our network too?',
    impact: 'Extensive / Widespread',
  },
  {
    summary: 'Shared mailbox of the return desk is full',
    text: 'Customers get their mails back.',
    cure: 'Mails older than a year were moved to the archive.',
    question: 'May we archive everything that is older than a year?',
    impact: 'Minor / Localized',
  },
  {
    summary: 'Hand scanners lose the network behind rack 12',
    text: 'They have to be carried to the gangway to send.',
    cure: 'An access point had failed. It was replaced.',
    question: 'Could you send a photo of the display when it happens?',
    impact: 'Moderate / Limited',
  },
  {
    summary: 'Invoices are printed with the old address',
    text: 'The new address has been valid since the first of the month.',
    cure: 'The template was updated, and today’s invoices were printed again.',
    question: 'Is it the address at the top or the one at the bottom?',
    impact: 'Moderate / Limited',
  },
  {
    summary: 'Phone system drops calls to the hotline',
    text: 'After about a minute the line is dead.',
    cure: 'The provider had a fault, which it has repaired.',
    question: 'Do internal calls drop as well?',
    impact: 'Significant / Large',
  },
  {
    summary: 'Report of yesterday’s sales is missing',
    text: 'It comes at six, today it did not.',
    cure: 'The export had met an unknown currency. It was run again.',
    question: 'Which branches do you need first?',
    impact: 'Minor / Localized',
  },
  {
    summary: 'VPN disconnects every half hour',
    text: 'Everything that is not saved is lost.',
    cure: 'The new version of the client keeps the connection.',
    question: 'Which version does the client show?',
    impact: 'Moderate / Limited',
  },
];
