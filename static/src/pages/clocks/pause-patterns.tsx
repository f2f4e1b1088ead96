import type { WaitsFor } from '../../../../src/contract/sla-policy';

/** Whom a pause waits for, as a texture: colour alone would not tell them apart. */
const STROKES: Record<WaitsFor, string | null> = {
  customer: 'M-2 2l4 -4M0 8l8 -8M6 10l4 -4',
  supplier: 'M2 2h2v2h-2zM6 6h2v2h-2z',
  approval: 'M2 0v8M6 0v8',
  other: null,
};
export const PAUSES = ['customer', 'supplier', 'approval', 'other'] as const;

export const patternOf = (id: string, waitsFor: WaitsFor | null): string => `${id}-${waitsFor ?? 'other'}`;

/** The textures of one picture; `id` keeps those of several pictures on a page apart. */
export function PausePatterns({ id }: { id: string }) {
  return (
    <defs>
      {PAUSES.map((waitsFor) => {
        const strokes = STROKES[waitsFor];
        return (
          <pattern
            key={waitsFor}
            id={patternOf(id, waitsFor)}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect className="pause-ground" width="8" height="8" />
            {strokes === null ? null : <path className="pause-texture" d={strokes} />}
          </pattern>
        );
      })}
    </defs>
  );
}
