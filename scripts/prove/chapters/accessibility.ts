import type { Chapter } from '../chapter';
import { runSuites, suiteTable } from '../suites';

/** The screens in Chromium: axe in light and dark, 320 px, the strict policy, and the journeys of people. */
export function prove(): Promise<Chapter> {
  const result = runSuites('accessibility', ['test/static/browser', 'test/e2e']);
  return Promise.resolve({
    title: 'Screens that everybody can use',
    failures: result.failed,
    shortfalls: [
      'Screen readers themselves were not listened to: names and roles are checked by axe and by the journeys, which find controls by them.',
    ],
    body: [
      `${result.passed} tests in Chromium. \`test/static/browser/screens.test.ts\` opens each state of each screen under the policy without \`unsafe-inline\`, asks axe for WCAG A and AA in light and dark, and wants nothing wider than 320 px. The journeys walk through the sandbox as people do.`,
      suiteTable(result),
    ].join('\n\n'),
  });
}
