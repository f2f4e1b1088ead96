import { diffSealed, type FieldDiff } from './diff-sealed';
import type { SealedContent } from './types';

const WINDOW = ['plannedStart', 'plannedEnd'];

function windowOf(content: SealedContent): { start: number; end: number } | null {
  const start = Date.parse(content.fields['plannedStart']?.text ?? '');
  const end = Date.parse(content.fields['plannedEnd']?.text ?? '');
  return start < end ? { start, end } : null;
}

/** The window became a part of the one before, so nothing happens at a time that nobody approved. */
function isPartOf(before: SealedContent, after: SealedContent): boolean {
  const [was, is] = [windowOf(before), windowOf(after)];
  return was !== null && is !== null && is.start >= was.start && is.end <= was.end;
}

/** Each line is one attachment with its id: all that were there are still there. */
function onlyAdded(diff: FieldDiff): boolean {
  const now = new Set(diff.after.split('\n'));
  return diff.before === '' || diff.before.split('\n').every((line) => now.has(line));
}

/**
 * The differences that void an approval. Not among them: moving the window to a part of the approved one, and an
 * added attachment (which is still shown).
 */
export function materialDiff(before: SealedContent, after: SealedContent): FieldDiff[] {
  return diffSealed(before, after).filter((diff) => {
    if (WINDOW.includes(diff.field)) return !isPartOf(before, after);
    return diff.field !== 'attachments' || !onlyAdded(diff);
  });
}

/** Whether anything changed that voids an approval. */
export function isMaterial(before: SealedContent, after: SealedContent): boolean {
  return materialDiff(before, after).length > 0;
}
