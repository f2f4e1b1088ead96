import type { Page } from 'playwright-core';
import type { ChangeView } from '../../../src/contract/change';
import * as emergencies from '../fixtures/emergencies';
import { ACCOUNTS } from '../fixtures/people';
import { askedOf } from '../support/asked-of';
import { openPart } from '../support/change-walk';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { changeBackend, failed, ok } from '../support/scenarios';
import { untilTrue } from '../support/until-true';
import { expectSoon } from '../support/expect-soon';

const { seal, roundId } = emergencies.ordinaryChange.approval;
const issueId = '10042';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const said = async (page: Page) => (await page.getByRole('status').allTextContents()).join();
const onSummary = (page: Page) => untilTrue(page, 'document.activeElement.tagName === "SUMMARY"');
const onHeadline = (page: Page) => untilTrue(page, 'document.activeElement.tagName === "H2"');

describe('emergencies, verbs and the review on the change panel', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  async function open(view: ChangeView, more: Backend = {}) {
    const { backend, requests } = askedOf({ ...changeBackend(view), ...more });
    const shows = view.headline.decision;
    return { ...(await openScreen(stage, { page: 'change', backend, shows })), requests };
  }

  test('declaring names an incident, or a reason that stands for one', async () => {
    const { page, requests, complaints } = await open(emergencies.ordinaryChange);
    await openPart(page, 'Emergency');
    await press(page, 'Declare an emergency');
    await press(page, 'Declare it');
    await page.getByText('Write the key of the incident.').waitFor();
    await page.getByLabel('Incident', { exact: true }).fill(' ops-17 ');
    await press(page, 'Declare it');
    await onSummary(page);
    await press(page, 'Declare an emergency');
    await page.getByLabel('The law sets a date').check();
    await press(page, 'Declare it');
    await onSummary(page);
    expect(requests('change.declare').map(({ cause }) => cause)).toEqual([
      { kind: 'incident', incidentKey: 'ops-17' },
      { kind: 'code', code: 'law' },
    ]);
    expect(await said(page)).toContain('It is declared an emergency.');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('an approval over the phone says who, how and when, for the content that was read out', async () => {
    const { page, requests } = await open(emergencies.emergencyChange);
    await openPart(page, 'Emergency');
    await press(page, 'Record an approval');
    await page.getByLabel('Who approved it?').fill('Mia');
    await page.getByRole('option', { name: 'Mia Torres' }).click();
    await page.getByLabel('When?').fill('2026-11-20T12:30');
    await press(page, 'Record the approval');
    await page.getByText('That is in the future.').waitFor();
    await page.getByLabel('When?').fill('2026-11-20T11:15');
    await page.getByLabel('What was said').fill('Go ahead.');
    await press(page, 'Record the approval');
    await onSummary(page);
    expect(requests('change.phoneIn')).toEqual([
      {
        issueId,
        seal,
        approver: ACCOUNTS.mia,
        channel: 'phone',
        calledAt: '2026-11-20T10:15:00.000Z',
        note: 'Go ahead.',
      },
    ]);
    await page.close();
  });

  test('breaking the glass says what follows before it asks why', async () => {
    const { page, requests } = await open(emergencies.emergencyChange);
    await openPart(page, 'Emergency');
    await press(page, 'Break the glass');
    await page.getByText('Your name, the time and your reason go on the record for good.').waitFor();
    await press(page, 'Break the glass');
    await page.getByText('Write at least 3 characters.').waitFor();
    expect(requests('change.breakGlass')).toEqual([]);
    await page.getByLabel('Why can’t it wait for an approval?').fill('Nobody answers; the shop is down.');
    await press(page, 'Break the glass');
    await onSummary(page);
    expect(requests('change.breakGlass')).toEqual([
      { issueId, seal, incidentKey: 'OPS-17', reason: 'Nobody answers; the shop is down.' },
    ]);
    await page.close();
  });

  test('the approver who was called confirms by one press, and denies with what happened', async () => {
    const { page, requests } = await open(emergencies.phonedChange);
    await press(page, 'Yes, I approved it');
    await onHeadline(page);
    await press(page, 'No, I did not');
    await page.getByLabel('What happened?').fill('Nobody called me.');
    await press(page, 'I did not approve it');
    await onHeadline(page);
    expect(requests('change.confirmPhone')).toEqual([
      { issueId, id: 'phone:1', agreed: true, note: '' },
      { issueId, id: 'phone:1', agreed: false, note: 'Nobody called me.' },
    ]);
    await page.close();
  });

  test('impossible verbs say why; a possible one is done with its reason', async () => {
    const { page, requests } = await open(emergencies.ordinaryChange);
    await openPart(page, 'Actions');
    await page.getByText('Not now: Only a change manager or the chair').waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Reject for good' }).isDisabled()).toBe(true);
    await press(page, 'Put on hold');
    await page.getByLabel('Why is it put on hold?').fill('The vendor is away.');
    await press(page, 'Put it on hold');
    await onSummary(page);
    expect(requests('change.do')).toEqual([{ verb: 'hold', issueId, reason: 'The vendor is away.' }]);
    expect(await said(page)).toContain('The change is on hold.');
    await page.close();
  });

  test('rescheduling carries the window that was seen; an end before the start is not sent', async () => {
    const { page, requests } = await open(emergencies.ordinaryChange);
    await openPart(page, 'Actions');
    await press(page, 'Reschedule');
    await page.getByLabel('Why is it moved?').fill('The hall is closed.');
    await page.getByLabel('New end').fill('2026-11-21T20:00');
    await press(page, 'Reschedule it');
    await page.getByText('The end must lie after the start.').waitFor();
    await page.getByLabel('New end').fill('2026-11-21T23:30');
    await press(page, 'Reschedule it');
    await onSummary(page);
    expect(requests('change.do')).toEqual([
      {
        verb: 'reschedule',
        issueId,
        reason: 'The hall is closed.',
        start: '2026-11-21T20:00:00.000Z',
        end: '2026-11-21T22:30:00.000Z',
        was: { start: '2026-11-21T20:00:00.000Z', end: '2026-11-21T22:00:00.000Z' },
      },
    ]);
    await page.close();
  });

  test('closing says what is missing before, and sends how it ended as the site’s own field names it', async () => {
    const { page, requests } = await open(emergencies.reviewedChange);
    await openPart(page, 'Actions');
    await press(page, 'Close');
    await page.getByText('Its review is not done').first().waitFor();
    await page.getByLabel('How did it end?').fill('part');
    await page.getByRole('option', { name: 'Rolled out in part' }).click();
    await press(page, 'Close the change');
    await onSummary(page);
    expect(requests('change.close')).toEqual([{ issueId, note: '', outcome: 'Rolled out in part' }]);
    await page.close();
  });

  test('a clone is made once, and leads to the copy', async () => {
    const { page, requests } = await open(emergencies.reviewedChange);
    await openPart(page, 'Actions');
    await press(page, 'Clone');
    await page.getByRole('link', { name: 'OPS-99' }).waitFor();
    expect(requests('change.clone')).toEqual([{ issueId, request: expect.any(String) }]);
    expect(await said(page)).toContain('The copy is OPS-99.');
    await page.close();
  });

  test('when it was really done is corrected with a reason', async () => {
    const { page, requests } = await open(emergencies.reviewedChange);
    await openPart(page, 'Actions');
    await page.getByRole('button', { name: 'Correct when it began' }).click();
    await page.getByLabel('When was it really?').fill('2026-11-20T09:10');
    await page.getByLabel('Why is it corrected?').fill('The status was moved late.');
    await press(page, 'Correct it');
    await onSummary(page);
    expect(requests('change.actual')).toEqual([
      { issueId, kind: 'start', value: '2026-11-20T08:10:00.000Z', reason: 'The status was moved late.' },
    ]);
    await page.close();
  });

  test('the vote on what was done shows what deviated, and carries the seal of what was done', async () => {
    const { page, requests } = await open(emergencies.reviewedChange);
    const vote = page.getByRole('region', { name: 'Your vote on what was done' });
    await vote.getByText('It took 40 minutes longer than its window.').waitFor();
    await vote.getByRole('button', { name: 'With findings' }).click();
    await page.getByLabel('What did you find?').fill('No rehearsal.');
    await press(page, 'Ratify with these findings');
    await onHeadline(page);
    expect(requests('change.retroVote')).toEqual([
      {
        issueId,
        roundId: 'retro:10042:1',
        seal: 'b4'.repeat(32),
        verdict: 'ratifiedWithFindings',
        words: 'No rehearsal.',
      },
    ]);
    expect(roundId).not.toBe('retro:10042:1');
    await page.close();
  });

  test('the review is read when it is opened, saved as a draft, and finished only with findings', async () => {
    const { page, requests } = await open({
      ...emergencies.reviewedChange,
      after: emergencies.unauthorisedChange.after,
    } as ChangeView);
    expect(requests('change.review')).toEqual([]);
    await openPart(page, 'Review');
    await page.getByLabel('Findings').fill('');
    await press(page, 'Finish the review');
    await page.getByText('Write what you found.').waitFor();
    expect(requests('change.saveReview')).toEqual([]);
    await press(page, 'Save the draft');
    await onSummary(page);
    await page.getByLabel('Findings').fill('No rehearsal.');
    await page.getByRole('button', { name: 'Remove it: action 1' }).click();
    await press(page, 'Finish the review');
    await untilTrue(
      page,
      'Array.from(document.querySelectorAll("[role=status]")).some((one) => one.textContent.includes("finished"))',
    );
    expect(requests('change.saveReview')).toMatchObject([
      { findings: '', done: false, actions: [{ text: 'Rehearse on a full copy' }, { owner: null }] },
      {
        issueId,
        result: 'withIssues',
        findings: 'No rehearsal.',
        actions: [{ text: 'Rehearse on a full copy', owner: ACCOUNTS.lena }],
        done: true,
      },
    ]);
    await page.close();
  });

  test('a review that could not be saved keeps what was written', async () => {
    const { page } = await open(emergencies.unauthorisedChange, {
      'change.saveReview': () => failed({ code: 'BUSY', message: 'Somebody else wrote at this moment.' }),
      'change.review': () => ok(emergencies.review),
    });
    await openPart(page, 'Review');
    await page.getByLabel('Findings').fill('No rehearsal.');
    await press(page, 'Save the draft');
    await page.getByText('The review was not saved').waitFor();
    await expectSoon(() => page.getByLabel('Findings').inputValue()).toBe('No rehearsal.');
    await page.close();
  });
});
