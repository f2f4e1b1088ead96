/** A documented limit of the platform, met from both sides. */
export interface Limit {
  /** What is limited, and to how much. */
  readonly limit: string;
  /** The page of developer.atlassian.com, or "OpenAPI" for Atlassian's documents of Jira. */
  readonly source: string;
  readonly met:
    | {
        /** Just within it: answers "ok". */
        readonly allowed: () => Promise<string>;
        /** Just beyond it: answers the refusal. */
        readonly refused: () => Promise<string>;
        readonly says: RegExp;
      }
    /** The one place where it is met from both sides: a test by its file and its name. */
    | { readonly file: string; readonly test: string };
}

/** "ok", or the words of the refusal. */
export const said = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
