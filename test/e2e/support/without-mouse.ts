import type { Browser, ElementHandle, Locator } from 'playwright-core';

/** More stops than any page has, Jira's own around our frames included. */
const MOST_STOPS = 400;
/** More choices than any list has that is walked through with arrow keys. */
const MOST_CHOICES = 60;

type Element = ElementHandle<HTMLElement>;
/** What a control is to somebody with a keyboard. */
type Kind = 'button' | 'tick' | 'radio' | 'tab' | 'option' | 'text' | 'other';

/**
 * From now on a test that clicks, ticks, chooses or writes in one of our frames does it by the keyboard alone: it goes there with Tab
 * or arrow keys and presses what people press. What can't be reached or worked so fails. Jira's own pages keep the mouse.
 * Tests are left as they are, so every journey is one without a mouse too (`STEWARD_WITHOUT_MOUSE=1`).
 */
export async function takeMouseAway(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const locators = Object.getPrototypeOf(page.locator('body')) as Locator & { taken?: true };
  await page.close();
  if (locators.taken) return;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- each is called below with the locator that it belongs to
  const { click, check, fill, selectOption } = locators;
  Object.assign(locators, {
    taken: true,
    async click(this: Locator, ...more: Parameters<Locator['click']>) {
      const target = await ours(this);
      return target ? worked(this, target) : click.apply(this, more);
    },
    async check(this: Locator, ...more: Parameters<Locator['check']>) {
      const target = await ours(this);
      if (!target) return check.apply(this, more);
      if (!(await this.isChecked())) await worked(this, target);
    },
    async fill(this: Locator, value: string, ...more: unknown[]) {
      const target = await ours(this);
      if (!target) return fill.apply(this, [value, ...more] as Parameters<Locator['fill']>);
      await tabTo(this, target);
      // How a date is typed depends on the language of the browser; that it is reached is what counts.
      if (await target.evaluate((element) => /^(date|time)/.test((element as HTMLInputElement).type)))
        return fill.apply(this, [value]);
      await this.page().keyboard.press('Control+A');
      if (value === '') await this.page().keyboard.press('Delete');
      else await this.page().keyboard.insertText(value);
    },
    async selectOption(this: Locator, ...more: Parameters<Locator['selectOption']>) {
      const target = await ours(this);
      if (target) await tabTo(this, target);
      return selectOption.apply(this, more);
    },
  });
}

/** The element, once it is shown and can be used, if it stands in one of our frames. */
async function ours(locator: Locator): Promise<Element | undefined> {
  await locator.waitFor();
  const element = (await locator.elementHandle()) as Element;
  const frame = await element.ownerFrame();
  if (!frame?.parentFrame()) return undefined;
  await element.waitForElementState('enabled');
  return element;
}

const isFocused = (element: Element): Promise<boolean> =>
  element.evaluate((one) => one === one.ownerDocument.activeElement && one.ownerDocument.hasFocus());

/** Goes on with Tab until the element, or one that arrow keys lead from, has the focus. */
async function tabTo(locator: Locator, element: Element, isThere = isFocused): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await isThere(element)) return;
    await locator.page().keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(locator)}`);
}

/** Works a control by the keys that its kind is worked with. */
async function worked(locator: Locator, target: Element): Promise<void> {
  const { keyboard } = locator.page();
  const control = await controlOf(target);
  switch (await kindOf(control)) {
    case 'option':
      return chooseOption(locator, control);
    case 'tab':
    case 'radio': {
      await tabTo(locator, control, isInGroup);
      for (let step = 0; step < MOST_CHOICES && !(await isFocused(control)); step++)
        await keyboard.press((await kindOf(control)) === 'tab' ? 'ArrowRight' : 'ArrowDown');
      if (!(await isFocused(control))) throw new Error(`Arrow keys do not reach ${String(locator)}`);
      if (!(await isOn(control))) await keyboard.press('Space');
      return;
    }
    case 'tick':
      await tabTo(locator, control);
      return keyboard.press('Space');
    case 'text':
      await tabTo(locator, control);
      // A list to choose from unfolds.
      if ((await control.getAttribute('role')) === 'combobox') await keyboard.press('ArrowDown');
      return;
    case 'button':
      await tabTo(locator, control);
      return keyboard.press('Enter');
    case 'other':
      throw new Error(`${String(locator)} is nothing that a keyboard works`);
  }
}

/** What takes the focus for an element: the field of a label, the button around its words, itself. */
const controlOf = async (element: Element): Promise<Element> =>
  (await element.evaluateHandle((one) => {
    const label = one.closest('label');
    return (
      label?.control ??
      one.closest('button, a[href], summary, input, select, textarea, [role], [tabindex]') ??
      one
    );
  })) as Element;

const kindOf = (element: Element): Promise<Kind> =>
  element.evaluate((one) => {
    const role = one.getAttribute('role');
    const type = one.tagName === 'INPUT' ? (one as HTMLInputElement).type : '';
    if (role === 'option') return 'option';
    if (role === 'tab') return 'tab';
    if (type === 'radio') return 'radio';
    if (type === 'checkbox') return 'tick';
    if (role === 'combobox' || type !== '' || /^(SELECT|TEXTAREA)$/.test(one.tagName))
      return type === 'submit' || type === 'button' ? 'button' : 'text';
    return one.matches('button, a[href], summary, [role=button], [role=menuitem], [tabindex="0"]')
      ? 'button'
      : 'other';
  });

const isInGroup = (element: Element): Promise<boolean> =>
  element.evaluate((one) => {
    const now = one.ownerDocument.activeElement;
    if (!now || !one.ownerDocument.hasFocus()) return false;
    const group = one.closest('[role=tablist], [role=radiogroup], fieldset');
    return (
      now === one ||
      (now.getAttribute('role') === one.getAttribute('role') &&
        !!group?.contains(now) &&
        (now as HTMLInputElement).name === (one as HTMLInputElement).name)
    );
  });
const isOn = (element: Element): Promise<boolean> =>
  element.evaluate(
    (one) => (one as HTMLInputElement).checked || one.getAttribute('aria-selected') === 'true',
  );

/** Of an unfolded list whose field has the focus: down to the option, and Enter. */
async function chooseOption(locator: Locator, option: Element): Promise<void> {
  const { keyboard } = locator.page();
  const isAt = () =>
    option.evaluate((one) => {
      const at = one.ownerDocument.activeElement?.getAttribute('aria-activedescendant');
      return at !== null && at !== undefined && at === one.id;
    });
  for (let step = 0; step < MOST_CHOICES; step++) {
    if (await isAt()) return keyboard.press('Enter');
    await keyboard.press('ArrowDown');
  }
  throw new Error(`Arrow keys do not reach ${String(locator)}`);
}
