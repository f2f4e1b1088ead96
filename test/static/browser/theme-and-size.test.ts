import { gzipSync } from 'node:zlib';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { SCENARIOS } from '../support/scenarios';

const KILOBYTE = 1000;
const scenario = SCENARIOS.find((one) => one.name === 'change-open');
if (!scenario) throw new Error('the scenario change-open is gone');

describe('the panels in a browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('takes the colour mode that the host names', async () => {
    const { page } = await openScreen(stage, scenario, { colorMode: 'dark' });
    expect(await page.evaluate('document.documentElement.dataset.colorMode')).toBe('dark');
    const [red = 255] =
      (await page.evaluate<string>('getComputedStyle(document.body).backgroundColor'))
        .match(/\d+/g)
        ?.map(Number) ?? [];
    expect(red).toBeLessThan(80);
    await page.close();
  });

  test.each(['change', 'clocks', 'portal', 'service'])(
    '%s loads at most 200 kB of JavaScript (gzipped) at first',
    async (name) => {
      const page = await stage.browser.newPage();
      const scripts: Promise<number>[] = [];
      page.on('response', (response) => {
        if (new URL(response.url()).pathname.endsWith('.js'))
          scripts.push(response.body().then((body) => gzipSync(body).length));
      });
      await page.goto(`${stage.site.url}/${name}.html`, { waitUntil: 'networkidle' });
      const total = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
      expect(scripts.length).toBeGreaterThan(0);
      expect(total / KILOBYTE).toBeLessThanOrEqual(200);
      await page.close();
    },
  );
});
