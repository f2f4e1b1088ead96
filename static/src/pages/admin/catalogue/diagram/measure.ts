/** Sizes of the drawing, in CSS pixels. Text is measured by counting: the layout is the same on every machine. */
export const SIZE = {
  box: 164,
  boxPadding: 10,
  nameLine: 20,
  categoryLine: 16,
  nameChars: 19,
  labelChars: 18,
  labelChar: 6.5,
  labelLine: 16,
  labelPadding: 12,
  /** From an arrow's tip to the label on its line. */
  tip: 18,
  gate: 18,
  lane: 12,
  port: 16,
  rowGap: 28,
  margin: 16,
  dot: 7,
} as const;

/** Breaks a name into lines of at most `max` characters: between words, and within a word that is longer than a line. */
export function linesOf(name: string, max: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/))
    for (let at = 0; at < word.length; at += max) {
      const piece = word.slice(at, at + max);
      const last = at === 0 ? lines.at(-1) : undefined;
      if (last !== undefined && last.length + 1 + piece.length <= max)
        lines[lines.length - 1] = `${last} ${piece}`;
      else lines.push(piece);
    }
  return lines;
}

/** What the name of a transition takes on its line. */
export function labelSize(name: string): { readonly width: number; readonly height: number } {
  const lines = linesOf(name, SIZE.labelChars);
  const longest = Math.max(1, ...lines.map((line) => line.length));
  return {
    width: Math.ceil(longest * SIZE.labelChar) + SIZE.labelPadding,
    height: lines.length * SIZE.labelLine + 4,
  };
}

/** Height of a status box that holds its name and its category. */
export const boxHeight = (name: string): number =>
  linesOf(name, SIZE.nameChars).length * SIZE.nameLine + SIZE.categoryLine + 2 * SIZE.boxPadding;
