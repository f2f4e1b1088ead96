import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { spokenFaults } from '../support/spoken';

describe('what a page sounds like', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const faultsOf = async (html: string) => {
    const page = await browser.newPage();
    await page.setContent(html);
    const faults = await spokenFaults(page);
    await page.close();
    return faults;
  };

  it.each([
    ['a control without a name', '<button></button>', ['a button has no name']],
    ['a place without a name', '<nav>Next</nav>', ['a navigation has no name']],
    ['a picture without a name', '<svg role="img"></svg>', ['a image has no name']],
    [
      'two buttons of one name',
      '<button>Remove</button><button>Remove</button>',
      ['2 times button “Remove”'],
    ],
    [
      'items of a list, which go by no name',
      '<ul><li><button>Remove</button></li><li><button>Remove</button></li></ul>',
      ['2 times button “Remove”'],
    ],
    [
      'two groups of one name',
      '<div role="group" aria-label="Stage"><input aria-label="Name"></div>'.repeat(2),
      ['2 times textbox “Name” in “Stage”'],
    ],
    [
      'links of one name to two places',
      '<a href="https://one.example/">Open</a><a href="https://two.example/">Open</a>',
      ['2 times link “Open”'],
    ],
    ['a level left out', '<h1>Page</h1><h3>Part</h3>', ['heading “Part” skips from level 1 to 3']],
    [
      'a level left out behind what lies deeper',
      '<h1>Page</h1><div><div><div><h2>Part</h2></div></div></div><h4>Piece</h4>',
      ['heading “Piece” skips from level 2 to 4'],
    ],
  ])('hears %s', async (_, html, faults) => expect(await faultsOf(html)).toEqual(faults));

  it.each([
    [
      'groups that are called differently',
      '<div role="group" aria-label="Stage 1"><input aria-label="Name"></div>' +
        '<fieldset><legend>Stage 2</legend><input aria-label="Name"></fieldset>',
    ],
    [
      'rows with headers of their own',
      '<table><tr><th scope="row">Low</th><td><button>Change</button></td></tr>' +
        '<tr><th scope="row">High</th><td><button>Change</button></td></tr></table>',
    ],
    [
      'the browser’s own button in each date',
      '<input type="date" aria-label="From"><input type="date" aria-label="To">',
    ],
    ['links of one name to one place', '<a href="https://one.example/">OPS-1</a>'.repeat(2)],
    ['controls of two kinds', '<button>Risk</button><a href="https://one.example/">Risk</a>'],
    ['a form and a table without a name', '<form><table><tr><td>1</td></tr></table></form>'],
    [
      'levels that come up again',
      '<h1>Page</h1><div><div><h2>Part</h2><h3>Piece</h3></div></div><h2>Part</h2>',
    ],
    [
      'a heading of a part that opens',
      '<h2>Part</h2><details open><summary><h3>More</h3></summary><h4>It</h4></details>',
    ],
  ])('passes %s', async (_, html) => expect(await faultsOf(html)).toEqual([]));
});
