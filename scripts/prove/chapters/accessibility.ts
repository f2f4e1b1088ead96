import type { Chapter } from '../chapter';
import { runSuites, suiteTable } from '../suites';

/** The screens in Chromium: axe in light and dark, names, 320 px, the strict policy, and the journeys of people, with and without a mouse. */
export function prove(): Promise<Chapter> {
  const all = runSuites('accessibility', ['test/static/browser', 'test/e2e']);
  const byKeyboard = runSuites('keyboard', ['test/e2e/.*journey'], { STEWARD_WITHOUT_MOUSE: '1' });
  return Promise.resolve({
    title: 'Screens that everybody can use',
    failures: [...all.failed, ...byKeyboard.failed.map((name) => `by keyboard alone: ${name}`)],
    shortfalls: [
      'Screen readers themselves were not listened to: what they are handed by Chromium (names, roles, levels of headings) is checked, and how they say it is not.',
      'Without a mouse, dates are reached by Tab and then filled by the test, and files are handed to their field; how a date is typed depends on the language of the browser.',
    ],
    body: [
      `${all.passed} tests in Chromium. \`test/static/browser/screens.test.ts\` opens each state of each screen under the policy without \`unsafe-inline\`, asks axe for WCAG 2.2 A and AA in light and dark, looks in the tree that screen readers are handed for controls without a name or with the same one, and wants nothing wider than 320 px. The journeys walk through the sandbox as people do.`,
      suiteTable(all),
      `The journeys once more with Tab, arrow keys, Enter and Space in the place of every click and tick in Steward's frames (\`STEWARD_WITHOUT_MOUSE=1 npx jest test/e2e/.*journey\`); what can't be reached so fails.`,
      suiteTable(byKeyboard),
    ].join('\n\n'),
  });
}
