import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { openSandbox, type Sandbox } from '../../../sandbox';
import { openPage, type Complaints } from './browser';

/** A Monday morning in Berlin: working hours have just begun. */
export const MONDAY_NINE = Date.parse('2026-11-23T08:00:00Z');

/** A fresh Acme site over HTTP whose clock stands still until a test moves it. */
export const openAcme = (): Promise<Sandbox> =>
  openSandbox({ port: 0, at: MONDAY_NINE, running: false, say: () => undefined });

export type Who =
  | 'alma.admin'
  | 'chris.manager'
  | 'priya.raman'
  | 'tomasz.kowalczyk'
  | 'ingrid.solberg'
  | 'lena.hoffmann'
  | 'diego.marin'
  | 'amara.okafor'
  | 'yuki.tanaka'
  | 'sophie.laurent';

export function accountOf(site: Sandbox, who: Who): string {
  const user = site.jira.context.tables.table('users').find((row) => row.email === `${who}@acme.example`);
  if (!user) throw new Error(`Acme has nobody called ${who}`);
  return user.id;
}

export type Module =
  `steward-${'admin' | 'change' | 'service' | 'clocks' | 'desk' | 'sla' | 'promise' | 'sla-widget'}`;

/** A browser page in which somebody of Acme works. */
export class Desk {
  private constructor(
    private readonly site: Sandbox,
    readonly who: Who,
    readonly page: Page,
    readonly complaints: Complaints,
  ) {}

  static async open(
    site: Sandbox,
    browser: Browser,
    who: Who,
    options: { colorMode?: 'light' | 'dark'; width?: number } = {},
  ): Promise<Desk> {
    const { context, page, complaints } = await openPage(browser, options);
    await context.addCookies([
      { name: 'sandbox-user', value: encodeURIComponent(accountOf(site, who)), url: site.url },
    ]);
    return new Desk(site, who, page, complaints);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.site.url}${path}`);
  }
  /** Opens an issue and waits until its fields are there. */
  async issue(key: string): Promise<void> {
    await this.go(`/browse/${key}`);
    await this.page.getByRole('heading', { name: 'Details' }).waitFor();
  }
  frame(module: Module): FrameLocator {
    return this.page.frameLocator(`iframe[data-module="${module}"]`);
  }
  /** Edits fields of the open issue by their labels and saves. */
  async edit(values: Readonly<Record<string, string>>): Promise<void> {
    await this.page.getByRole('button', { name: 'Edit', exact: true }).click();
    const form = this.page.getByRole('form', { name: 'Save' });
    for (const [label, value] of Object.entries(values)) {
      const input = form.getByLabel(label, { exact: true });
      const isChoice = await input.evaluate((element) => element.tagName === 'SELECT');
      await (isChoice ? input.selectOption({ label: value }) : input.fill(value));
    }
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
  }
  /** Opens the change and votes on its panel; waits until the vote is recorded. */
  async vote(key: string, vote: 'Approve'): Promise<void> {
    await this.issue(key);
    const panel = this.frame('steward-change');
    await panel.getByRole('button', { name: vote, exact: true }).click();
    await panel.getByText('You approved this change.').waitFor();
  }
  /** Presses a transition's button in the issue view. */
  async transition(name: string): Promise<void> {
    await this.page.locator('.transitions').getByRole('button', { name, exact: true }).first().click();
  }
  /** The value of a field in the issue's details. A field without a value is not there. */
  detail(label: string): Locator {
    const row = this.page.locator('.issue-side dl > div');
    return row.filter({ has: this.page.getByText(label, { exact: true }) }).locator('dd');
  }
  /** The words with which Jira refused the last transition. That an earlier one went well is an alert, too, and may still be there. */
  async refusal(): Promise<string> {
    const alerts = this.page.getByRole('alert').filter({ hasNotText: / is now / });
    return (await alerts.first().innerText()).trim();
  }
  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Opens a section of the change panel if it is folded; some are open from the start. */
export async function openSection(panel: FrameLocator, title: string): Promise<void> {
  const section = panel.locator('details.section', {
    has: panel.getByRole('heading', { name: title, exact: true }),
  });
  await section.waitFor();
  const isOpen = await section.evaluate((element) => (element as HTMLDetailsElement).open);
  if (!isOpen) await section.locator('summary').first().click();
}
