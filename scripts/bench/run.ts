import { table } from './figures';
import { PARTS } from './parts';

async function main(): Promise<void> {
  for (const [title, measure] of PARTS) process.stdout.write(`${table(title, await measure())}\n`);
}
void main();
