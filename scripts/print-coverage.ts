import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { coverageTable } from '../sandbox/jira/coverage';

/** Writes docs/sandbox-coverage.md from the table in the code. */
writeFileSync(resolve(process.cwd(), 'docs/sandbox-coverage.md'), coverageTable());
