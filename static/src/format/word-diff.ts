export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer texts are shown whole, before and after: the table below grows with the product of their lengths. */
const LIMIT = 600;

const words = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}

/**
 * Word-level difference of two texts by their longest common subsequence. Joining `same` and `removed` gives `before`,
 * joining `same` and `added` gives `after`, exactly.
 */
export const wordDiff = (before: string, after: string): readonly DiffPart[] => gather(align(before, after));

/** Makes one run of differences that only white space parts: "old snapshot" reads better than "old", "snapshot". */
function gather(parts: readonly DiffPart[]): readonly DiffPart[] {
  const gathered: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) gathered.push({ kind: 'removed', text: removed });
    if (added) gathered.push({ kind: 'added', text: added });
    removed = added = '';
  };
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    const between =
      part.kind === 'same' && (removed || added) && next !== undefined && part.text.trim() === '';
    if (part.kind === 'same' && !between) {
      flush();
      gathered.push(part);
      return;
    }
    if (part.kind !== 'added') removed += part.text;
    if (part.kind !== 'removed') added += part.text;
  });
  flush();
  return gathered;
}

/** Words that are in both texts, in order, and between them those that only one has. */
function align(before: string, after: string): readonly DiffPart[] {
  const a = words(before);
  const b = words(after);
  const parts: DiffPart[] = [];
  if (a.length > LIMIT || b.length > LIMIT) {
    if (before) push(parts, 'removed', before);
    if (after) push(parts, 'added', after);
    return parts;
  }
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      push(parts, 'same', left);
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      push(parts, 'removed', left);
      i++;
    } else if (right !== undefined) {
      push(parts, 'added', right);
      j++;
    }
  }
  return parts;
}
