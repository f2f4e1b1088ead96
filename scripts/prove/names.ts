/** The chapters of docs/proof.md, in its order. Each is `chapters/<name>.ts`, run by `npm run prove -- <name>`. */
export const CHAPTERS = [
  'faults',
  'load',
  'access',
  'hostile',
  'tampering',
  'supply',
  'sandbox',
  'cost',
  'scale',
  'speed',
  'mutation',
  'accessibility',
] as const;
export type ChapterName = (typeof CHAPTERS)[number];
