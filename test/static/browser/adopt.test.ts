import type { JobView } from '../../../src/contract/admin';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as admin from '../fixtures/admin';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { failed, ok } from '../support/scenarios';
import { expectSoon } from '../support/expect-soon';

const row = (name: string) => ({ name: new RegExp(name) });

describe('the administrator’s page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (backend: Backend) =>
    openScreen(stage, { page: 'admin', backend: { ...admin.backend, ...backend }, shows: 'Operations' });

  test('adopts a practice: choose, settle, see the plan, apply it, watch it end', async () => {
    const applied: RequestOf<'admin.apply'>[] = [];
    let polls = 0;
    const progress = (): JobView => (polls++ < 2 ? admin.runningJob : admin.doneJob);
    const { page, complaints } = await open({
      'admin.apply': (request) => {
        applied.push(request);
        return ok(admin.runningJob);
      },
      'admin.job': () => ok(progress()),
    });
    await page.getByRole('row', row('Facilities')).getByRole('button').click();
    await page.getByRole('button', { name: 'Continue to settings' }).click();
    await page.getByText('Choose at least one practice.').waitFor();
    await page.getByRole('checkbox', { name: /Change enablement/ }).check();
    await page.getByRole('button', { name: 'Continue to settings' }).click();
    await page.getByLabel('CAB quorum').fill('99');
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByText('Give a whole number from 1 to 50.').waitFor();
    await page.getByLabel('CAB quorum').fill('2');
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByText('Project Help desk shares this scheme').waitFor();
    await page.getByRole('button', { name: 'Apply 6 changes' }).click();
    await page.getByText('2 of 6 steps done').waitFor();
    await page.getByRole('heading', { name: 'The practices are adopted' }).waitFor();
    expect(applied).toEqual([
      {
        projectId: '10004',
        practices: ['change-enablement'],
        planId: 'plan-1',
        settings: { ...admin.settings.proposed, quorum: 2 },
      },
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a job at work is found again from the overview, and one that failed goes on from there', async () => {
    let retried = false;
    const { page } = await open({
      'admin.job': () => ok(retried ? admin.doneJob : admin.failedJob),
      'admin.retry': () => {
        retried = true;
        return ok(admin.runningJob);
      },
    });
    await page
      .getByRole('row', row('Network'))
      .getByRole('button', { name: /show progress/ })
      .click();
    await page.getByText('Rename the existing field, then try again.').waitFor();
    await page.getByRole('button', { name: 'Try again from there' }).click();
    await page.getByRole('heading', { name: 'The practices are adopted' }).waitFor();
    expect(retried).toBe(true);
    await page.close();
  });

  test('a plan that no longer fits is refused and made again', async () => {
    let plans = 0;
    const { page } = await open({
      'admin.plan': () => ok({ kind: 'plan', plan: { ...admin.plan, planId: `plan-${++plans}` } }),
      'admin.apply': ({ planId }) =>
        planId === 'plan-2'
          ? ok(admin.doneJob)
          : failed({ code: 'STALE', message: 'The site has changed since the plan was made.' }),
      'admin.job': () => ok(admin.doneJob),
    });
    await page.getByRole('row', row('Facilities')).getByRole('button').click();
    await page.getByRole('checkbox', { name: /Change enablement/ }).check();
    await page.getByRole('button', { name: 'Continue to settings' }).click();
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByRole('button', { name: 'Apply 6 changes' }).click();
    await page.getByText('The site has changed since the plan was made.').waitFor();
    await page.getByRole('button', { name: 'Make the plan again' }).click();
    await page.getByRole('button', { name: 'Apply 6 changes' }).click();
    await page.getByRole('heading', { name: 'The practices are adopted' }).waitFor();
    await page.close();
  });

  test('enforcing the gate is asked once more and attests what was submitted before', async () => {
    const sent: RequestOf<'admin.setGate'>[] = [];
    const { page } = await open({
      'admin.setGate': (request) => {
        sent.push(request);
        return ok({ ...admin.gate, mode: request.mode });
      },
    });
    await page.getByRole('row', row('Operations')).getByRole('button').click();
    await page.getByRole('tab', { name: 'Gate' }).click();
    await page.getByRole('button', { name: 'Enforce the gate' }).click();
    await page.getByRole('button', { name: 'Yes, enforce it' }).click();
    await page.getByText('Write a reason of at least 3 characters.').waitFor();
    expect(sent).toEqual([]);
    await page.getByLabel('Why they may pass').fill('Approved by mail before Steward.');
    await page.getByLabel('Until').fill('2026-12-31');
    await page.getByRole('button', { name: 'Yes, enforce it' }).click();
    await page.getByRole('button', { name: 'Observe only' }).waitFor();
    expect(sent).toEqual([
      {
        projectId: '10001',
        mode: 'enforce',
        attest: { reason: 'Approved by mail before Steward.', until: '2026-12-31T23:59:59.000Z' },
      },
    ]);
    await expectSoon(() => page.getByRole('status').allTextContents()).toContain('The gate is enforced.');
    await page.close();
  });

  test('somebody without the permission sees what is lacking and cannot start', async () => {
    const { page } = await open({ 'admin.overview': () => ok({ ...admin.overview, canConfigure: false }) });
    await page.getByText('Steward: configure rules').waitFor();
    await page.getByRole('row', row('Facilities')).getByRole('button').click();
    await expectSoon(() => page.getByRole('button', { name: 'Continue to settings' }).isDisabled()).toBe(
      true,
    );
    await page.close();
  });
});
