import type { Browser, Locator } from 'playwright-core';
import type { Sandbox } from '../../sandbox';
import { Desk, openAcme, type Who } from '../../test/e2e/support/acme';
import { launch } from '../../test/e2e/support/browser';

/** Tall enough for every page of the story: a frame is painted only where the window shows it. */
const SIZE = { width: 1280, height: 2400 };
const SIDE = 16;
const ABOVE = 4;

/** The site, the browser and a camera. */
export class Studio {
  readonly files: string[] = [];
  private readonly desks = new Map<string, Desk>();

  constructor(
    readonly site: Sandbox,
    private readonly browser: Browser,
    private readonly folder: string,
  ) {}

  /** The desk of somebody, opened once. */
  async desk(who: Who, colorMode: 'light' | 'dark' = 'light'): Promise<Desk> {
    const name = `${who} ${colorMode}`;
    const known = this.desks.get(name);
    if (known) return known;
    const desk = await Desk.open(this.site, this.browser, who, { colorMode });
    await desk.page.setViewportSize(SIZE);
    this.desks.set(name, desk);
    return desk;
  }

  /** A picture of the page between two things on it, over the width of the first, or over the whole page. */
  async take(
    desk: Desk,
    name: string,
    from: Locator,
    to: Locator,
    { wide = false, wait = 900 } = {},
  ): Promise<void> {
    const { page } = desk;
    // Flags fade, frames take the height of their content.
    await page.waitForTimeout(wait);
    const [first, last] = [await from.boundingBox(), await to.boundingBox()];
    if (!first || !last) throw new Error(`${name}: what should be pictured is not on the page`);
    const x = wide ? 0 : Math.max(0, first.x - SIDE);
    const y = Math.max(0, first.y - ABOVE);
    const right = wide ? SIZE.width : Math.min(SIZE.width, first.x + first.width + SIDE);
    const bottom = Math.min(SIZE.height, last.y + last.height + ABOVE);
    const path = `${this.folder}/${name}.png`;
    await page.screenshot({ path, clip: { x, y, width: right - x, height: bottom - y } });
    this.files.push(path);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.site.close();
  }
}

/** A fresh Acme and a browser to look at it. */
export async function openPictures(folder: string): Promise<Studio> {
  const [site, browser] = await Promise.all([openAcme(), launch()]);
  return new Studio(site, browser, folder);
}
