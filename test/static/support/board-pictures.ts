import type { Page } from 'playwright-core';
import { overview } from '../fixtures/admin';
import { boardHistory, boardsAdmin, checkedBoard, faultyBoard, warnedBoard } from '../fixtures/boards';
import type { Walk } from './admin-pictures';
import type { Backend } from './host';
import { failed, ok } from './scenarios';
import { adminWalk, press } from './walk';

export const boardsBackend: Backend = {
  'boards.list': () => ok(boardsAdmin),
  'boards.check': () => ok(checkedBoard),
  'boards.save': () => ok(boardsAdmin),
  'boards.retire': () => ok(boardsAdmin),
  'boards.history': () => ok(boardHistory),
};
export const toBoards =
  (shows = 'Weekly CAB') =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: 'Boards' }).click();
    await page.getByText(shows).first().waitFor();
  };
/** The editor of "Weekly CAB", its preview read. */
export async function toBoard(page: Page): Promise<void> {
  await toBoards()(page);
  await press(page, 'Open Weekly CAB');
  await page
    .getByText(/^Cut-off Tue/)
    .first()
    .waitFor();
}
const walk = (name: string, steps: Walk['steps'], more: Backend = {}) =>
  adminWalk(name, steps, { ...boardsBackend, ...more });

/** Every state of the screens for boards. */
export const boardPictures: readonly Walk[] = [
  walk('boards', toBoards()),
  walk('boards-empty', toBoards('No boards yet'), {
    'boards.list': () => ok({ ...boardsAdmin, boards: [] }),
  }),
  walk('boards-refused', toBoards('You can’t do this'), {
    'boards.list': () =>
      failed({ code: 'NOT_ALLOWED', message: 'Boards are shown to people who may configure rules.' }),
  }),
  walk('board', async (page) => {
    await toBoard(page);
    await page.locator('summary', { hasText: 'History' }).click();
    await page.getByText('Changed: members, quorum.').waitFor();
  }),
  walk('board-read-only', toBoard, { 'admin.overview': () => ok({ ...overview, canConfigure: false }) }),
  walk(
    'board-new',
    async (page) => {
      await toBoards()(page);
      await press(page, 'New board');
      await page.getByText('Nobody is a member').waitFor();
      await press(page, 'Save the board');
      await page.getByText('Give the board a name.').waitFor();
    },
    { 'boards.check': () => ok(warnedBoard) },
  ),
  walk(
    'board-faults',
    async (page) => {
      await toBoards()(page);
      await press(page, 'Open Weekly CAB');
      await page.getByText('The quorum is larger than the board.').waitFor();
    },
    { 'boards.check': () => ok(faultyBoard) },
  ),
  walk(
    'board-stale',
    async (page) => {
      await toBoard(page);
      await page.getByLabel('Name', { exact: true }).first().fill('Big CAB');
      await press(page, 'Save the board');
      await page.getByText('Somebody else saved').waitFor();
    },
    { 'boards.save': () => failed({ code: 'STALE', message: 'It is at version 5.' }) },
  ),
  walk('board-retire', async (page) => {
    await toBoard(page);
    await press(page, 'Retire this board');
  }),
];
