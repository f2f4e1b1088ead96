import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launch } from './support/browser';
import { takeMouseAway } from './support/without-mouse';
import { expectSoon } from '../static/support/expect-soon';

const CONTROLS = `
  <button onclick="said.textContent += ' pressed'">Press me</button>
  <button tabindex="-1">Not on the way</button>
  <div onclick="said.textContent += ' clicked'">Only for mice</div>
  <label><input type="checkbox">A box</label>
  <fieldset>
    <label><input type="radio" name="one" checked>First</label>
    <label><input type="radio" name="one">Second</label>
  </fieldset>
  <details><summary>More</summary><label>Note <input></label></details>
  <label>Kind <select><option>None</option><option>Some</option></select></label>
  <output id="said"></output>`;

describe('a page of ours without a mouse', () => {
  let browser: Browser;
  let page: Page;
  let ours: FrameLocator;
  beforeAll(async () => {
    browser = await launch();
    await takeMouseAway(browser);
    page = await browser.newPage();
    page.setDefaultTimeout(5_000);
    await page.setContent(
      `<button onclick="this.textContent = 'Done'">Jira</button><iframe srcdoc="${CONTROLS.replaceAll('"', '&quot;')}"></iframe>`,
    );
    ours = page.frameLocator('iframe');
  });
  afterAll(() => browser?.close());

  test('buttons, boxes, choices, folded parts and texts work', async () => {
    await ours.getByRole('button', { name: 'Press me' }).click();
    await ours.getByText('pressed').waitFor();
    await ours.getByLabel('A box').check();
    await ours.getByLabel('Second').check();
    await ours.getByText('More').click();
    await ours.getByLabel('Note').fill('Word by word');
    await ours.getByLabel('Kind').selectOption({ label: 'Some' });
    await expectSoon(() => ours.getByLabel('A box').isChecked()).toBe(true);
    await expectSoon(() => ours.getByLabel('Second').isChecked()).toBe(true);
    await expectSoon(() => ours.getByLabel('Note').inputValue()).toBe('Word by word');
  });

  test('what Tab does not reach fails', async () => {
    await expect(ours.getByRole('button', { name: 'Not on the way' }).click()).rejects.toThrow(
      'Tab does not reach',
    );
  });

  test('what only a mouse can press fails', async () => {
    await expect(ours.getByText('Only for mice').click()).rejects.toThrow('nothing that a keyboard works');
    await expectSoon(() => ours.getByText('clicked').count()).toBe(0);
  });

  test('Jira’s own page keeps the mouse', async () => {
    await page.getByRole('button', { name: 'Jira' }).click();
    await page.getByRole('button', { name: 'Done' }).waitFor();
  });
});
