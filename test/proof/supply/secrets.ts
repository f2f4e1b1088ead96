import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the source keeps secrets, and where something that is called one goes anywhere else: `setSecret` stands in one repository, and
 * what it keeps is written by nothing but it.
 */
export function secretsIn(folder: string): {
  readonly places: readonly string[];
  readonly faults: readonly string[];
} {
  const places: string[] = [];
  const faults: string[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.ts'),
  )) {
    const path = join(folder, file);
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line.includes('.setSecret(')) places.push(path);
      // A secret in a plain value, a row, a log line or a message; `secret-…` is the name of what happened to one.
      else if (
        /(?:kvs\.set|putRow|putCached|createRow|records\.put|\blog\.\w+|queue\.push)\([^)]*\bsecret\b(?!-|Id)/i.test(
          line,
        )
      )
        faults.push(`${path}: ${line.trim()}`);
    }
  }
  return { places, faults };
}
