/** One chapter of docs/proof.md: what was tried, what came out, what falls short. */
export interface Chapter {
  readonly title: string;
  /** What makes the proof fail, one plain sentence each. */
  readonly failures: readonly string[];
  /** What is known to fall short, in plain words: listed first in the report. */
  readonly shortfalls: readonly string[];
  /** Markdown without headings above the third level: figures, each with how it was got. */
  readonly body: string;
}
