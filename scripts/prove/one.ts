import { writeFileSync } from 'node:fs';
import type { Chapter } from './chapter';

/** Runs one chapter and leaves what it says in a file. */
async function main(name: string, file: string): Promise<void> {
  const { prove } = (await import(`./chapters/${name}.ts`)) as { prove: () => Promise<Chapter> };
  writeFileSync(file, JSON.stringify(await prove()));
}
const [name, file] = process.argv.slice(2);
main(name!, file!).then(
  // What a chapter left running (a server, a browser) must not keep the process.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
