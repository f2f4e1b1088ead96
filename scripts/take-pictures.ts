import { mkdirSync, statSync } from 'node:fs';
import { furnishDemo } from '../sandbox/demo';
import { openPictures } from './pictures/studio';
import { tellApproving } from './pictures/approving';
import { tellAdoption } from './pictures/adoption';
import { tellCatalogue } from './pictures/catalogue';
import { tellChange } from './pictures/change';
import { tellIncident } from './pictures/incident';
import { tellPromises } from './pictures/promises';
import { tellYear } from './pictures/year';

/**
 * Tells the story of the README in the sandbox and leaves its pictures in docs/images.
 * Usage: npx tsx scripts/take-pictures.ts (after node scripts/build.mjs)
 */
const FOLDER = 'docs/images';
const LIMIT = 200_000;

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const studio = await openPictures(FOLDER);
  try {
    await tellCatalogue(studio);
    await tellAdoption(studio);
    const key = await tellChange(studio);
    await tellIncident(studio, key);
    await tellPromises(studio);
  } finally {
    await studio.close();
  }
  // Another site, which has a year behind it.
  const later = await openPictures(FOLDER);
  try {
    await furnishDemo(later.site, () => undefined);
    await tellApproving(later);
    await tellYear(later);
  } finally {
    await later.close();
  }
  for (const file of [...studio.files, ...later.files]) {
    const { size } = statSync(file);
    process.stdout.write(`${file} ${Math.round(size / 1000)} kB${size > LIMIT ? ' (too large)' : ''}\n`);
    if (size > LIMIT) process.exitCode = 1;
  }
}

void main();
