import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as admin from '../fixtures/admin';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { failed, ok } from '../support/scenarios';
import { openProject, press, toAdapt } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

/** What has the focus, as a screen reader would name it. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const by = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return (at.getAttribute('aria-label') || by.trim() || at.labels?.[0]?.textContent || at.textContent || '').trim();
})()`;
const MOST_TABS = 90;

/** Goes on by Tab, as somebody without a mouse does, until the wanted control has the focus. */
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let count = 0; count < MOST_TABS; count += 1) {
    const name = await page.evaluate<string>(FOCUSED);
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
    seen.push(name);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(wanted)}: ${seen.join(' | ')}`);
}
async function pressKey(page: Page, wanted: string | RegExp, key: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

describe('adapting and planning', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (backend: Backend = {}) =>
    openScreen(stage, { page: 'admin', backend: { ...admin.backend, ...backend }, shows: 'Operations' });

  test('by keyboard alone: choose, adapt, edit the matrix, decide, apply, watch it end', async () => {
    const applied: RequestOf<'admin.apply'>[] = [];
    const { page, complaints } = await open({
      'admin.apply': (request) => {
        applied.push(request);
        return ok(admin.doneJob);
      },
      'admin.job': () => ok(admin.doneJob),
    });
    await pressKey(page, /^Adopt practices Facilities$/, 'Enter');
    await page.getByRole('checkbox', { name: 'Change enablement' }).waitFor();
    await pressKey(page, 'Change enablement', 'Space');
    await pressKey(page, 'Continue to settings', 'Enter');
    await page.getByLabel('CAB quorum').waitFor();
    await pressKey(page, 'Adapt', 'Enter');
    await page.getByRole('heading', { name: 'Make the practices yours' }).waitFor();
    await pressKey(page, /^Priority from impact/, 'Enter');
    await page.getByRole('grid').waitFor();
    await tabTo(page, 'Impact Extensive / Widespread, urgency Critical');
    for (const key of ['ArrowDown', 'End', '3']) await page.keyboard.press(key);
    await expectSoon(() => page.evaluate<string>(FOCUSED)).toBe('Impact Significant / Large, urgency Low');
    await pressKey(page, /^Change enablement/, 'Enter');
    await tabTo(page, 'Your name for “[System] Change”');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('RFC');
    await page.getByRole('status').filter({ hasText: 'Everything fits.' }).waitFor({ state: 'attached' });
    await pressKey(page, 'Show the plan', 'Enter');
    await page.getByText('Project Help desk shares this scheme').waitFor();
    await tabTo(page, 'Approved by');
    await page.keyboard.type('Petra Lindqvist');
    await tabTo(page, 'Benefit expected');
    await page.keyboard.type('Fewer failures');
    await tabTo(page, 'Check on');
    await page.keyboard.type('02012027');
    await pressKey(page, /^Apply 6 changes$/, 'Enter');
    await page.getByRole('heading', { name: 'The practices are adopted' }).waitFor();
    await expectSoon(() => page.evaluate<string>(FOCUSED)).toBe('The practices are adopted');
    expect(applied).toHaveLength(1);
    expect(applied[0]).toMatchObject({
      practices: ['change-enablement'],
      planId: 'plan-1',
      adaptations: [{ practice: 'change-enablement', names: { types: { change: 'RFC' } } }],
      decision: { approvedBy: 'Petra Lindqvist', benefit: 'Fewer failures', checkOn: '2027-02-01' },
    });
    expect(applied[0]?.settings.priority?.cells[1]).toEqual([0, 1, 2, 2]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('adds what a practice needs, and does not go on without it', async () => {
    const { page } = await open({
      'catalogue.list': () => {
        const answer = admin.backend['catalogue.list']?.({});
        if (!answer?.ok) throw new Error('the fixture has no catalogue');
        const practices = answer.data.practices.map((entry) =>
          entry.id === 'release-management' ? { ...entry, requires: ['change-enablement' as const] } : entry,
        );
        return ok({ ...answer.data, practices });
      },
    });
    await openProject(page, 'Facilities');
    await page.getByRole('checkbox', { name: 'Release management' }).check();
    await press(page, 'Continue to settings');
    await page.getByText('Some of what you chose needs another practice.').waitFor();
    await press(page, 'Add it too');
    await expectSoon(() => page.getByRole('checkbox', { name: 'Change enablement' }).isChecked()).toBe(true);
    await press(page, 'Continue to settings');
    await page.getByLabel('CAB quorum').waitFor();
    await page.close();
  });

  test('options are renamed, moved and removed; the focus stays in the list', async () => {
    const checked: RequestOf<'admin.checkAdaptation'>[] = [];
    const { page } = await open({
      'admin.checkAdaptation': (request) => {
        checked.push(request);
        return ok({ findings: [], practice: null });
      },
    });
    await toAdapt(page);
    await page.locator('summary', { hasText: 'Change enablement' }).click();
    await page.locator('summary', { hasText: /^Fields/ }).click();
    const reason = page.getByRole('group', { name: 'Change reason', exact: true });
    await reason.locator('summary').click();
    const first = reason.getByLabel('Option 1 of “Change reason”');
    const second = await reason.getByLabel('Option 2 of “Change reason”').inputValue();
    await reason.getByRole('button', { name: `Move “${second}” up` }).click();
    await expectSoon(() => first.inputValue()).toBe(second);
    await first.fill('Because');
    await reason.getByRole('button', { name: 'Remove', exact: false }).last().click();
    await expectSoon(() => page.evaluate<string>(FOCUSED)).toMatch(/^Option \d of “Change reason”$/);
    await page.getByText('Everything fits.').first().waitFor();
    const wanted = checked.at(-1)?.adaptation.options['changeReason'] ?? [];
    expect(wanted[0]).toEqual({ name: 'Because', from: second });
    await page.close();
  });

  test('a matrix that is not in order stops the plan, names the cell, and is mended by a reset', async () => {
    const plans: RequestOf<'admin.plan'>[] = [];
    const { page } = await open({
      'admin.plan': (request) => {
        plans.push(request);
        return ok({ kind: 'plan', plan: admin.plan });
      },
    });
    await toAdapt(page);
    await page.locator('summary', { hasText: 'Priority from impact' }).click();
    const cell = page.getByLabel('Impact Minor / Localized, urgency Low');
    await cell.selectOption('Highest');
    await expectSoon(() => cell.getAttribute('aria-invalid')).toBe('true');
    await press(page, 'Show the plan');
    await page.getByText('Mend the priority matrix first').waitFor();
    expect(plans).toEqual([]);
    await press(page, 'Reset to the shipped matrix');
    await press(page, 'Show the plan');
    await page.getByText('Project Help desk shares this scheme').waitFor();
    expect(plans[0]?.settings).toEqual(admin.settings.proposed);
    await page.close();
  });

  test('a large site is read with progress, and the plan comes when it is read', async () => {
    let asked = 0;
    const reading = { kind: 'reading' as const, jobId: 'job-9', text: 'Workflows', done: 120, total: 500 };
    const { page } = await open({
      'admin.plan': () => ok(reading),
      'admin.planResult': () =>
        ok(asked++ === 0 ? { ...reading, done: 480 } : { kind: 'plan' as const, plan: admin.plan }),
    });
    await toAdapt(page);
    await press(page, 'Show the plan');
    await page.getByText('120 of 500 read').waitFor();
    await page.getByText('480 of 500 read').waitFor();
    await page.getByRole('button', { name: 'Apply 6 changes' }).waitFor();
    await page.close();
  });

  test('a step that can be left out is left out, and the work goes on', async () => {
    let skipped = false;
    const { page } = await open({
      'admin.job': () => ok(skipped ? admin.doneJob : { ...admin.failedJob, canSkip: true }),
      'admin.skip': () => {
        skipped = true;
        return ok(admin.runningJob);
      },
    });
    await openProject(page, 'Network');
    await page.getByRole('button', { name: 'Leave this step out' }).click();
    await page.getByRole('heading', { name: 'The practices are adopted' }).waitFor();
    await page.close();
  });

  test('what was chosen is still there after leaving the wizard', async () => {
    const { page } = await open();
    await openProject(page, 'Facilities');
    await page.getByRole('checkbox', { name: 'Problem management' }).check();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('tab', { name: 'Practices' }).click();
    await expectSoon(() => page.getByRole('checkbox', { name: 'Problem management' }).isChecked()).toBe(true);
    await page.close();
  });

  test('a plan that is refused says so and is asked for again', async () => {
    let refused = true;
    const { page } = await open({
      'admin.plan': () =>
        refused
          ? failed({ code: 'JIRA_REFUSED', message: 'Jira did not give the workflows.' })
          : ok({ kind: 'plan', plan: admin.plan }),
    });
    await toAdapt(page);
    await press(page, 'Show the plan');
    await page.getByText('Jira did not give the workflows.').waitFor();
    refused = false;
    await press(page, 'Try again');
    await page.getByRole('button', { name: 'Apply 6 changes' }).waitFor();
    await page.close();
  });
});
