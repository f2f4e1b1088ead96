import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import { expectSoon } from '../static/support/expect-soon';

/** The frame moves down under the mouse, as often as `moves` says. */
const PAGE = `
  <body style="margin: 0">
    <button style="height: 80px">Jira</button>
    <iframe style="display: block; height: 60px" srcdoc="<button onclick='this.textContent = &quot;Pressed&quot;'>Press me</button>"></iframe>
  </body>`;

describe('a click in a frame that moves', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  afterEach(() => page?.context().close());

  const open = async (moves: number) => {
    page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(5_000);
    await page.setContent(PAGE);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button').waitFor();
    await page.evaluate((times) => {
      const moving = document.querySelector('iframe')!;
      let moved = 0;
      moving.contentDocument!.addEventListener('mousemove', () => {
        if (moved < times) moving.style.marginTop = `${++moved * 100}px`;
      });
    }, moves);
    return frame;
  };

  test('is made again until it is heard', async () => {
    const frame = await open(2);
    await frame.getByRole('button', { name: 'Press me' }).click();
    await expectSoon(() => frame.getByRole('button').innerText()).toBe('Pressed');
  });

  test('that is never heard fails, and says which', async () => {
    const frame = await open(Infinity);
    await expect(frame.getByRole('button', { name: 'Press me' }).click()).rejects.toThrow(
      /No click reaches .*Press me/,
    );
  });
});
