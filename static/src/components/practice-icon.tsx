import type { ReactNode } from 'react';

interface Picture {
  readonly hue: 'red' | 'orange' | 'yellow' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'gray';
  /** Drawn in a square of 16, in one colour. */
  readonly glyph: ReactNode;
}

/** A picture for each kind of ticket that the practices bring; the keys are the icon names of the packs. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  incident: { hue: 'red', glyph: <path d="M8 3.5v5.5M8 12v.5" /> },
  request: { hue: 'blue', glyph: <path d="M3.5 4.5h9v6h-5l-2.5 2v-2h-1.5z" /> },
  catalogue: {
    hue: 'teal',
    glyph: <path d="M3.5 3.5h3.5v3.5h-3.5zM9 3.5h3.5v3.5h-3.5zM3.5 9h3.5v3.5h-3.5zM9 9h3.5v3.5h-3.5z" />,
  },
  problem: { hue: 'orange', glyph: <path d="M7 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8zM10 10l3 3" /> },
  change: { hue: 'purple', glyph: <path d="M3.5 6h8M9 3.5 11.5 6M12.5 10h-8M7 12.5 4.5 10" /> },
  task: { hue: 'blue', glyph: <path d="m3.5 8.5 3 3 6-7" /> },
  release: { hue: 'green', glyph: <path d="m8 3 5 2.5v5l-5 2.5-5-2.5v-5zM3 5.5l5 2.5 5-2.5M8 8v5" /> },
  deployment: { hue: 'green', glyph: <path d="M8 10V3.5M5 6l3-3 3 3M3.5 12.5h9" /> },
  configuration: {
    hue: 'gray',
    glyph: <path d="M6.5 3.5h3v3h-3zM3 9.5h3v3h-3zM10 9.5h3v3h-3zM8 6.5v1.5M4.5 9.5v-1.5h7v1.5" />,
  },
  asset: { hue: 'teal', glyph: <path d="M3.5 4h9v6h-9zM6 12.5h4M8 10v2.5" /> },
  agreement: { hue: 'blue', glyph: <path d="M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM8 5.5v2.5l2 1.5" /> },
  improvement: { hue: 'green', glyph: <path d="m3 11 3.5-3.5 2 2L13 5M9.5 5H13v3.5" /> },
  design: { hue: 'magenta', glyph: <path d="m3.5 12.5.5-2.5 6.5-6.5 2 2L6 12z" /> },
  supplier: { hue: 'orange', glyph: <path d="M3 5h6v6H3zM9 7h2.5L13 9v2H9M5 11v1.5M11 11v1.5" /> },
  portfolio: { hue: 'yellow', glyph: <path d="M3 5.5h10v6.5H3zM6 5.5v-2h4v2M3 8.5h10" /> },
  control: { hue: 'gray', glyph: <path d="m8 3 4.5 1.5v3.5c0 2.5-2 4-4.5 5-2.5-1-4.5-2.5-4.5-5V4.5z" /> },
};
const UNKNOWN: Picture = { hue: 'gray', glyph: <path d="M4 5h8M4 8h8M4 11h5" /> };

/** The picture of a type: a rounded square as Jira draws them. It is decoration; the name stands beside it. */
export function PracticeIcon({ icon, large }: { icon: string; large?: boolean }) {
  const { hue, glyph } = PICTURES[icon] ?? UNKNOWN;
  const size = large ? 32 : 20;
  return (
    <svg
      className={`practice-icon hue-${hue}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="16" height="16" rx="3" />
      {glyph}
    </svg>
  );
}
