import type { Locator, Page } from 'playwright-core';

/** More stops than any screen has between two things that belong together. */
const MOST_STOPS = 200;

/** Works a page as somebody does who has no mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on with Tab until something has the focus. Throws when Tab never gets there. */
  async to(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  }
  /** Goes to a button or a folded section and presses Enter. */
  async press(target: Locator): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press('Enter');
  }
  /** Goes to a box and ticks it. */
  async tick(target: Locator): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press('Space');
  }
  /** Goes to a text field and puts another text in the place of what it says. */
  async write(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }
  async keys(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
