/** One event of an ICS file as it stands there. */
export interface EventBlock {
  /** Line of its BEGIN:VEVENT, counted from 1. */
  readonly line: number;
  readonly source: string;
}

/**
 * Cuts a file into its events, so that one that can't be read doesn't spoil the others. Null when the file is no calendar.
 * An event that never ends is left out; `most` events are cut at the most.
 */
export function eventBlocks(file: string, most: number): { blocks: EventBlock[]; more: boolean } | null {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim() !== '');
  if (first?.trim().toUpperCase() !== 'BEGIN:VCALENDAR') return null;
  const blocks: EventBlock[] = [];
  let start: number | null = null;
  for (const [index, line] of lines.entries()) {
    const tag = line.trimEnd().toUpperCase();
    if (tag === 'BEGIN:VEVENT') start = index;
    if (tag !== 'END:VEVENT' || start === null) continue;
    if (blocks.length === most) return { blocks, more: true };
    blocks.push({ line: start + 1, source: lines.slice(start, index + 1).join('\r\n') });
    start = null;
  }
  return { blocks, more: false };
}
