import type { LevelName } from '../../../../../../src/contract/common';

/** A form for each level, so that none is told by its colour alone: a ring, a diamond, a triangle, a filled triangle. */
const FORMS: Record<LevelName | 'unrated', { path: string; solid: boolean }> = {
  Low: { path: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z', solid: false },
  Medium: { path: 'M6 1.5L10.5 6L6 10.5L1.5 6z', solid: false },
  High: { path: 'M6 1.5L11 10.5H1z', solid: false },
  'Very high': { path: 'M6 1L11.5 11H.5z', solid: true },
  unrated: { path: 'M2 6h8', solid: false },
};

/** Decoration: whoever draws it says the level in words too. */
export function LevelMark({ level }: { level: LevelName | null }) {
  const { path, solid } = FORMS[level ?? 'unrated'];
  return (
    <svg
      className={`level-mark ${solid ? 'is-solid' : ''}`}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}
