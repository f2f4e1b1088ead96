import { administrationCoverage } from './coverage/administration';
import { configurationCoverage } from './coverage/configuration';
import { issueCoverage } from './coverage/issues';
import { jsmCoverage } from './coverage/jsm';
import { peopleCoverage } from './coverage/people';
import type { CoverageRow } from './coverage/row';

export type { CoverageRow } from './coverage/row';

/** What of Atlassian's documents the site answers. A test compares it with the registered routes. */
export const coverage: Readonly<Record<string, readonly CoverageRow[]>> = {
  Configuration: configurationCoverage,
  'People and permissions': peopleCoverage,
  Administration: administrationCoverage,
  Issues: issueCoverage,
  'Jira Service Management': jsmCoverage,
};

/** The table as Markdown, for docs/sandbox-coverage.md. */
export function coverageTable(): string {
  const all = Object.values(coverage).flat();
  const count = (status: CoverageRow['status']): number => all.filter((row) => row.status === status).length;
  const sections = Object.entries(coverage).map(([title, rows]) =>
    [
      `## ${title}`,
      '',
      '| operation | status | missing |',
      '| --- | --- | --- |',
      ...rows.map((row) => `| \`${row.method} ${row.path}\` | ${row.status} | ${row.missing ?? ''} |`),
      '',
    ].join('\n'),
  );
  return [
    "# What the sandbox's Jira answers",
    '',
    'Made by `npx tsx scripts/print-coverage.ts`. What is not listed, or listed as none, answers 501 and names itself; what Jira has removed answers 410.',
    '',
    `${count('supported')} operations supported, ${count('partial')} partly, ${count('none')} not built.`,
    '',
    ...sections,
  ].join('\n');
}
