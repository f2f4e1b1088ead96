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

/** No chapter can say anything else because of these: texts. */
const TEXTS = /^docs\/|\.md$/;
/** Screens, and tests of their own: of no account to what only works the app's back end in the sandbox. */
const SCREENS = /^(static|test\/(static|e2e)|scripts\/pictures)\//;
/** All that Stryker and the engine's own tests read. */
const ENGINE =
  /^(src\/(domain|contract|shape)|test\/(domain|support|proof\/mutation|usecases\/support|static\/fixtures)|scripts\/(bench|prove))\/|^package-lock\.json$/;

/** Whether another content of a file could make a chapter say something else. */
export function concerns(name: ChapterName, file: string): boolean {
  if (TEXTS.test(file)) return false;
  switch (name) {
    case 'mutation':
      return ENGINE.test(file);
    case 'faults':
    case 'load':
    case 'access':
    case 'hostile':
    case 'tampering':
    case 'cost':
    case 'scale':
      return !SCREENS.test(file);
    case 'supply':
    case 'sandbox':
    case 'speed':
    case 'accessibility':
      return true;
  }
}
