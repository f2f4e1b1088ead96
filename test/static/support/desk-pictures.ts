import type { Page } from 'playwright-core';
import * as data from '../fixtures/desk';
import * as cab from '../fixtures/meetings';
import type { Backend } from './host';
import { failed, ok, type Scenario } from './scenarios';
import { press } from './walk';

type Picture = Scenario & { readonly steps?: (page: Page) => Promise<void> };

/** The desk's back end where everything works and nothing changes. */
export const deskBackend: Backend = {
  'inbox.approvals': () => ok(data.approvals),
  'inbox.vote': ({ votes }) =>
    ok({ at: data.DESK_AT, answers: votes.map(({ issueId }) => ({ issueId, ok: true, words: 'Approved' })) }),
  'delegation.list': () => ok(data.delegations),
  'delegation.make': () => ok(data.delegations),
  'delegation.end': () => ok({ ...data.delegations, given: [] }),
  'cab.boards': () => ok(cab.boards),
  'cab.list': () => ok(cab.meetings),
  'cab.call': () => ok(cab.head),
  'cab.meeting': () => ok(cab.running),
  'cab.act': () => ok(cab.running),
  'cab.pull': () => ok(cab.running),
  'cab.vote': ({ votes }) =>
    ok({ results: votes.map(({ issueId }) => ({ issueId, ok: true })), meeting: cab.running }),
  'cab.minutes': () => ok(cab.minutes),
};
const refused = failed({
  code: 'NOT_ALLOWED',
  message: 'You are not on this board.',
  remedy: 'Ask its chair to be let in.',
});
const lost = failed({ code: 'UNAVAILABLE', message: 'Steward did not answer.', remedy: 'Try again.' });

const of = (
  name: string,
  address: string,
  shows: string,
  more: Backend = {},
  steps?: Picture['steps'],
): Picture => ({
  name: `desk-${name}`,
  page: 'desk',
  address,
  shows,
  backend: { ...deskBackend, ...more },
  ...(steps === undefined ? {} : { steps }),
});
export const MEETING_ADDRESS = `/cab?meeting=${encodeURIComponent(cab.MEETING_ID)}`;
const meeting = (
  name: string,
  view: typeof cab.running,
  shows: string,
  steps?: Picture['steps'],
  more: Backend = {},
) => of(`meeting-${name}`, MEETING_ADDRESS, shows, { 'cab.meeting': () => ok(view), ...more }, steps);

const inboxPictures = [
  of('inbox', '/', 'Replace the core switch'),
  of('inbox-empty', '/', 'Nothing waits for your vote', { 'inbox.approvals': () => ok(data.noApprovals) }),
  of('inbox-failed', '/', 'Steward did not answer.', {
    'inbox.approvals': () => failed({ code: 'JIRA_REFUSED', message: 'Steward did not answer.' }),
  }),
  { ...of('inbox-loading', '/', 'Loading'), backend: {} },
  of('inbox-reject', '/', 'Replace the core switch', {}, async (page) => {
    await press(page, 'Reject OPS-44');
    await page.getByRole('button', { name: 'Reject this change' }).click();
    await page.getByText('Write a reason').waitFor();
  }),
  of('inbox-chosen', '/', 'Replace the core switch', {}, async (page) => {
    await press(page, 'Choose all 2');
    await page.getByText('2 changes chosen').waitFor();
  }),
  of('inbox-look', '/', 'Replace the core switch', {}, async (page) => {
    await press(page, 'Choose all 2');
    await press(page, 'Look through and approve');
    await page.getByText('Each vote counts for itself').waitFor();
  }),
  of(
    'inbox-results',
    '/',
    'Replace the core switch',
    {
      'inbox.vote': () =>
        ok({
          at: data.DESK_AT,
          answers: [
            { issueId: '10045', ok: true, words: 'Approved' },
            {
              issueId: '10046',
              ok: false,
              error: {
                code: 'STALE',
                message: 'The change was edited since you saw it.',
                remedy: 'Look at it again and vote then.',
                details: {
                  diff: [{ field: 'plan', name: 'Plan', before: 'Add 8 GB.', after: 'Add 16 GB.' }],
                },
              },
            },
          ],
        }),
    },
    async (page) => {
      await press(page, 'Choose all 2');
      await press(page, 'Look through and approve');
      await press(page, 'Approve 2 changes');
      await page.getByText('1 of 2 votes recorded').first().waitFor();
    },
  ),
  of('inbox-keys', '/', 'Replace the core switch', {}, async (page) => {
    await press(page, 'Keyboard shortcuts');
    await page.getByText('never while you write').waitFor();
  }),
];

const delegationPictures = [
  of('delegation', '/delegation', 'Held by you'),
  of('delegation-none', '/delegation', 'You have given your votes to nobody', {
    'delegation.list': () => ok({ ...data.delegations, given: [], received: [] }),
  }),
  of('delegation-failed', '/delegation', 'Jira did not answer.', {
    'delegation.list': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not answer.' }),
  }),
  of('delegation-form', '/delegation', 'Held by you', {}, async (page) => {
    await press(page, 'Delegate my votes');
    await page.getByText('Seats in some projects').click();
    await page.getByRole('button', { name: 'Delegate', exact: true }).click();
    await page.getByText('Choose who votes for you.').waitFor();
  }),
  of(
    'delegation-overlap',
    '/delegation',
    'Held by you',
    {
      'delegation.make': () =>
        failed({
          code: 'CONFLICT',
          message: 'Some of these seats are delegated in this time already: a seat has one holder.',
          remedy: 'End the other delegation first, or choose another time or scope.',
          details: { delegationId: 'd1' },
        }),
    },
    async (page) => {
      await press(page, 'Delegate my votes');
      await page.getByLabel('Who votes for you').fill('omar');
      await page.getByRole('option', { name: 'Omar Haddad' }).click();
      await page.getByRole('button', { name: 'Delegate', exact: true }).click();
      await page.getByText('It is this one').waitFor();
    },
  ),
];

const cabPictures = [
  of('boards', '/cab', 'Emergency board'),
  of('boards-none', '/cab', 'You sit on no board', {
    'cab.boards': () => ok({ at: data.DESK_AT, boards: [] }),
  }),
  of('boards-failed', '/cab', 'Jira did not answer.', {
    'cab.boards': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not answer.' }),
  }),
  of('board', '/cab?board=weekly-cab', 'To come'),
  of('board-none', '/cab?board=weekly-cab', 'No meeting is planned', {
    'cab.list': () => ok({ coming: [], past: [], next: null }),
  }),
  of('board-refused', '/cab?board=weekly-cab', 'You are not on this board', { 'cab.list': () => refused }),
  of('board-call', '/cab?board=weekly-cab', 'To come', {}, async (page) => {
    await press(page, 'Call a meeting');
    await page.getByLabel('Length in minutes').fill('2');
    await press(page, 'Call it');
    await page.getByText('Write a whole number').waitFor();
  }),
  meeting('running', cab.running, 'OPS-44'),
  meeting('over-time', cab.overTime, 'over the 10 min'),
  meeting('member', cab.memberView, 'OPS-44'),
  meeting('delegate', cab.delegateView, 'OPS-44'),
  meeting('reader', cab.readerView, 'You read along'),
  meeting('coming', cab.coming, 'Start the meeting'),
  meeting('empty', cab.emptyMeeting, 'Nothing to talk about'),
  meeting('ended', cab.ended, 'Open the minutes'),
  meeting('refused', cab.running, 'You are not on this board', undefined, { 'cab.meeting': () => refused }),
  { ...of('meeting-loading', MEETING_ADDRESS, 'Loading'), backend: {} },
  meeting('elsewhere', cab.running, 'OPS-44', async (page) => {
    await page.getByRole('button', { name: /Upgrade PostgreSQL/ }).click();
    await page.getByText('The meeting talks about OPS-44').waitFor();
  }),
  meeting('action', cab.running, 'OPS-44', async (page) => {
    await press(page, 'Add an action');
    await press(page, 'Keep the action');
    await page.getByText('Write what is to be done.').waitFor();
  }),
  meeting('pull', cab.memberView, 'OPS-44', async (page) => {
    await press(page, 'Pull out: OPS-45');
    await page.getByLabel('Why should OPS-45').fill('The date is wrong.');
  }),
  meeting('end', cab.running, 'OPS-44', async (page) => {
    await press(page, 'End the meeting');
    await page.getByText('End the meeting now?').waitFor();
  }),
  meeting(
    'act-failed',
    cab.running,
    'OPS-44',
    async (page) => {
      await press(page, 'Next change');
      await page.getByText('You don’t lead this meeting.').waitFor();
    },
    { 'cab.act': () => failed({ code: 'NOT_ALLOWED', message: 'You don’t lead this meeting.' }) },
  ),
  (() => {
    let reads = 0;
    const backend: Backend = {
      'cab.meeting': () => (reads++ % 2 === 0 ? ok({ ...cab.memberView, pollAfterMs: 300 }) : lost),
    };
    return meeting(
      'lost',
      cab.memberView,
      'OPS-44',
      async (page) => {
        await page.getByText('Connection lost, trying again').first().waitFor();
      },
      backend,
    );
  })(),
  of('minutes', `${MEETING_ADDRESS}&view=minutes`, 'Minutes: Weekly CAB'),
  of('minutes-refused', `${MEETING_ADDRESS}&view=minutes`, 'This meeting isn’t over.', {
    'cab.minutes': () =>
      failed({ code: 'CONFLICT', message: 'This meeting isn’t over.', remedy: 'Come back once it is.' }),
  }),
];

/** Every state of the global page "Steward", but for its audit. */
export const deskPictures: readonly Picture[] = [...inboxPictures, ...delegationPictures, ...cabPictures];
