/** How much of one operation of Atlassian's documents the site answers. */
export interface CoverageRow {
  readonly method: string;
  readonly path: string;
  readonly status: 'supported' | 'partial' | 'none';
  /** What is missing; for 'none', what would need it. */
  readonly missing?: string;
}
const rows = (
  status: CoverageRow['status'],
  methods: string,
  path: string,
  missing?: string,
): CoverageRow[] =>
  methods
    .split(',')
    .map((method) => ({ method, path, status, ...(missing === undefined ? {} : { missing }) }));

/** Answers as documented, parameters included, as far as this site has the things that it speaks of. */
export const supported = (methods: string, path: string): CoverageRow[] => rows('supported', methods, path);
export const partial = (methods: string, path: string, missing: string): CoverageRow[] =>
  rows('partial', methods, path, missing);
/** Not built: answers 501 and names itself. */
export const none = (methods: string, path: string, what: string): CoverageRow[] =>
  rows('none', methods, path, what);
