import type { Page } from 'playwright-core';
import type { ChangeView } from '../../../src/contract/change';
import type { RequestOf, ResolverName } from '../../../src/contract/resolvers';
import { conflictsView } from '../fixtures/change-schedule';
import { crowdedChange, openChange, votelessApproval } from '../fixtures/changes';
import { ACCOUNTS } from '../fixtures/people';
import { openPart } from '../support/change-pictures';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { changeBackend, failed, ok } from '../support/scenarios';
import { expectSoon } from '../support/expect-soon';

/** The body has the focus when nothing has. */
const FOCUSED = "document.activeElement === document.body ? 'nothing' : document.activeElement.textContent";
const shows = openChange.headline.decision;
const unvoted: ChangeView = { ...openChange, approval: votelessApproval };
const SATURDAY = { start: '2026-11-28T01:00:00.000Z', end: '2026-11-28T03:00:00.000Z' };
const TONIGHT = { start: openChange.window.start, end: openChange.window.end };
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const said = (page: Page) => page.getByRole('status').allTextContents();

describe('working on the change panel', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  /** A panel that remembers what it was asked, in order. */
  async function open(view: ChangeView, more: Backend = {}) {
    const asked: { name: ResolverName; request: unknown }[] = [];
    const backend = Object.fromEntries(
      Object.entries({ ...changeBackend(view), ...more }).map(([name, answer]) => [
        name,
        (request: unknown) => {
          asked.push({ name: name as ResolverName, request });
          return (answer as (request: unknown) => unknown)(request);
        },
      ]),
    ) as Backend;
    const opened = await openScreen(stage, { page: 'change', backend, shows });
    const requests = <N extends ResolverName>(name: N) =>
      asked.filter((one) => one.name === name).map(({ request }) => request as RequestOf<N>);
    return { ...opened, asked, requests };
  }

  test('the first paint asks once; each part asks when it is opened', async () => {
    const { page, asked } = await open(openChange);
    await page.waitForLoadState('networkidle');
    expect(asked.map(({ name }) => name)).toEqual(['change.view']);
    await openPart(page, 'Schedule');
    await page.getByText('OPS-51').first().waitFor();
    expect(asked.map(({ name }) => name)).toEqual(['change.view', 'change.conflicts']);
    await press(page, 'Find a better time');
    await page.getByText('Sunday night').waitFor();
    await openPart(page, 'Similar changes');
    await page.getByText('Rolled back').waitFor();
    expect(asked.map(({ name }) => name)).toEqual([
      'change.view',
      'change.conflicts',
      'change.slots',
      'change.similar',
    ]);
    await page.close();
  });

  test('one press moves the change to a safer window, with what was seen; one more moves it back', async () => {
    let now = unvoted;
    const { page, requests, complaints } = await open(unvoted, {
      'change.view': () => ok(now),
      'change.move': ({ start, end }) => {
        now = { ...unvoted, window: { start, end, state: 'before' } };
        return ok(now);
      },
    });
    await openPart(page, 'Risk');
    await press(page, /^Move to Sat/);
    await page.getByText('Moved to Sat').first().waitFor();
    expect(requests('change.move')).toEqual([{ issueId: '10042', ...SATURDAY, was: TONIGHT }]);
    expect((await said(page)).join()).toContain('Moved to Sat');
    await expectSoon(() => page.evaluate(FOCUSED)).toContain('It was planned for Sat, Nov 21');
    await press(page, 'Move it back');
    await page.getByText('It was planned for').waitFor({ state: 'detached' });
    expect(requests('change.move')[1]).toEqual({ issueId: '10042', ...TONIGHT, was: SATURDAY });
    await expectSoon(() => page.evaluate(FOCUSED)).toContain(shows);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('moving that would cost votes asks first, and leaves everything as it is on "keep"', async () => {
    const { page, requests } = await open(openChange);
    await openPart(page, 'Risk');
    await press(page, /^Move to Sat/);
    await page.getByText('Moving it voids the approval').waitFor();
    expect(requests('change.move')).toEqual([]);
    await press(page, 'Keep the window');
    await expectSoon(() => page.getByText('Moving it voids the approval').count()).toBe(0);
    await expectSoon(() => page.evaluate(FOCUSED)).toContain(shows);
    await press(page, /^Move to Sat/);
    await press(page, 'Move it anyway');
    await page.getByText('Moved to Sat').first().waitFor();
    expect(requests('change.move')).toHaveLength(1);
    await page.close();
  });

  test('answers are sent in one go, only those that changed; a refusal loses none of them', async () => {
    let tries = 0;
    const { page, requests } = await open(openChange, {
      'change.answer': () =>
        tries++ === 0
          ? failed({ code: 'BUSY', message: 'Somebody else wrote at this moment.' })
          : ok({
              ...openChange,
              questions: openChange.questions.map((one) =>
                one.id === 'vendor'
                  ? { ...one, answer: { option: 'yes', by: ACCOUNTS.you, at: openChange.at ?? '' } }
                  : one,
              ),
            }),
    });
    await openPart(page, 'Questions');
    await press(page, 'Save the answers');
    await page.getByText('Choose an answer first.').waitFor();
    await page.getByText('changing an answer voids the approval').waitFor();
    await page.getByRole('group', { name: 'Does a vendor take part?' }).getByLabel('Yes').check();
    await page.getByRole('group', { name: 'How many people' }).getByLabel('Several teams').check();
    await press(page, 'Save 2 answers');
    await page.getByText('The answers were not saved').waitFor();
    await expectSoon(() => page.getByLabel('Several teams').isChecked()).toBe(true);
    await press(page, 'Save 2 answers');
    await page.getByText('The answers were not saved').waitFor({ state: 'detached' });
    expect(requests('change.answer')[1]?.answers).toEqual([
      { question: 'people', option: 'teams' },
      { question: 'vendor', option: 'yes' },
    ]);
    expect((await said(page)).join()).toContain('2 answers are saved');
    await expectSoon(() => page.evaluate(FOCUSED)).toContain('Save the answers');
    await page.close();
  });

  test('"answer it" opens the questionnaire at that question, again and again', async () => {
    const { page } = await open(openChange);
    await openPart(page, 'Risk');
    for (let time = 0; time < 2; time++) {
      await press(page, 'Answer it: How is it rolled out?');
      await page.getByRole('group', { name: 'How is it rolled out?' }).waitFor();
      await page.waitForFunction('document.activeElement.type === "radio"');
      expect(await page.evaluate('document.activeElement.parentElement.textContent')).toBe('All at once');
      await page.getByRole('group', { name: 'How is it rolled out?' }).getByLabel('All at once').blur();
    }
    await page.close();
  });

  test('a level is set with its reason and the assessment that was seen, and taken back by one press', async () => {
    let view: ChangeView = openChange;
    const { page, requests } = await open(openChange, {
      'change.view': () => ok(view),
      'change.override': ({ to }) => {
        const override =
          to === 'High'
            ? null
            : { to, by: ACCOUNTS.you, at: openChange.at ?? '', reason: 'The vendor warned us.', until: null };
        view = {
          ...openChange,
          assessment: { ...openChange.assessment, override },
          you: { ...openChange.you, canSetLevel: ['High'] },
        };
        return ok(view);
      },
    });
    await openPart(page, 'Risk');
    await press(page, 'Set the level by hand');
    await press(page, 'Set the level');
    await page.getByText('Write a reason of at least 3 characters.').waitFor();
    await page.getByText('Only a change manager may lower it.').waitFor();
    await page.getByLabel('Reason').fill('The vendor warned us.');
    await press(page, 'Set the level');
    await page.getByText('Set by hand: very high risk').waitFor();
    expect((await said(page)).join()).toContain('The level is set: very high risk.');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
    await press(page, 'Take it back');
    await page.getByText('Set by hand: very high risk').waitFor({ state: 'detached' });
    expect(requests('change.override')).toEqual([
      { issueId: '10042', to: 'Very high', reason: 'The vendor warned us.', assessmentNumber: 2 },
      { issueId: '10042', to: 'High', reason: '', assessmentNumber: 2 },
    ]);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
    await page.close();
  });

  test('taking back what somebody else has raised asks for a reason', async () => {
    const { page, requests } = await open({
      ...crowdedChange,
      assessment: {
        ...crowdedChange.assessment,
        override: { to: 'Very high', by: ACCOUNTS.mia, at: openChange.at ?? '', reason: '', until: null },
      },
    });
    await openPart(page, 'Risk');
    await press(page, 'Take it back');
    await page.getByLabel('Why does it no longer hold?').fill('The vendor gave the all-clear.');
    await press(page, 'Take it back');
    await page.waitForFunction('document.activeElement.tagName === "SUMMARY"');
    expect(requests('change.override')).toMatchObject([
      { to: 'High', reason: 'The vendor gave the all-clear.' },
    ]);
    await page.close();
  });

  test('acknowledging a conflict needs a reason, keeps the focus on the pair and is announced', async () => {
    const [first, ...rest] = conflictsView.conflicts;
    if (!first) throw new Error('the fixture has no conflict');
    const { page, requests } = await open(crowdedChange, {
      'change.acknowledge': ({ reason }) =>
        ok({
          ...conflictsView,
          conflicts: [
            { ...first, acknowledged: { by: ACCOUNTS.you, at: conflictsView.at, reason } },
            ...rest,
          ],
        }),
    });
    await openPart(page, 'Schedule');
    await press(page, 'Acknowledge the conflict with OPS-51');
    await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await page.getByText('Write a reason of at least 3 characters.').waitFor();
    await page.getByLabel('Why may both go ahead?').fill('They touch other tables.');
    await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await page.getByText('They touch other tables.').waitFor();
    expect(requests('change.acknowledge')).toEqual([
      { issueId: '10042', otherId: '10051', reason: 'They touch other tables.' },
    ]);
    await expectSoon(() => page.evaluate(FOCUSED)).toContain('OPS-51');
    expect((await said(page)).join()).toContain('The conflict is acknowledged.');
    await page.close();
  });

  test('letting through a freeze carries the seal; content edited since is shown before it can be sent again', async () => {
    const diff = [{ field: 'backOutPlan', name: 'Back-out plan', before: 'Restore it', after: 'None' }];
    const { page, requests } = await open(crowdedChange, {
      'change.except': () =>
        failed({ code: 'STALE', message: 'The change was edited after you opened it.', details: { diff } }),
    });
    await openPart(page, 'Schedule');
    await press(page, 'Let it through the freeze Black Friday');
    await page.getByLabel('Why may it go ahead in the freeze?').fill('A hole in the shop is open.');
    await press(page, 'Let it through');
    await page.getByText('It was not let through').waitFor();
    expect(requests('change.except')).toEqual([
      {
        issueId: '10042',
        freezeId: 'black-friday',
        seal: openChange.approval.seal,
        reason: 'A hole in the shop is open.',
      },
    ]);
    await expectSoon(() => page.locator('form ins').allTextContents()).toEqual(['added: None']);
    await expectSoon(() => page.getByLabel('Why may it go ahead in the freeze?').inputValue()).toContain(
      'A hole',
    );
    await page.close();
  });

  test('a part that could not be loaded says so in its place, and can be asked again', async () => {
    let tries = 0;
    const { page } = await open(openChange, {
      'change.conflicts': () =>
        tries++ === 0
          ? failed({ code: 'JIRA_REFUSED', message: 'Jira did not give the plan.' })
          : ok(conflictsView),
    });
    await openPart(page, 'Schedule');
    await page.getByText('Jira did not give the plan.').waitFor();
    await expectSoon(() => page.getByText('No other change collides').count()).toBe(0);
    await press(page, 'Try again');
    await page.getByText('OPS-51').first().waitFor();
    await page.close();
  });
});
