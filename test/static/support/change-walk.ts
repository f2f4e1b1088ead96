import type { Page } from 'playwright-core';
import type { ChangeView } from '../../../src/contract/change';
import type { Walk } from './admin-pictures';
import type { Backend } from './host';
import { changeBackend } from './scenarios';

/** A picture of the change panel behind some steps. */
export const change = (name: string, view: ChangeView, steps: Walk['steps'], more: Backend = {}): Walk => ({
  name: `change-${name}`,
  page: 'change',
  shows: view.headline.decision,
  backend: { ...changeBackend(view), ...more },
  steps,
});

/** Opens a part of the panel by its heading. */
export const openPart = (page: Page, title: string) =>
  page
    .locator('summary')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    .click();
/** Presses the first button of this name. */
export const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
