/**
 * Waits are stretched by up to half, so that what failed together does not come back together. By how much follows from the id of
 * what waits: evenly spread over ids, the same each time it is asked.
 */
const AT_MOST = 0.5;

/** Seconds between `seconds` and one and a half times as many, whole, and never more than `most` if that is given. */
export function spread(seconds: number, id: string, most = Infinity): number {
  const low = Math.min(seconds, most);
  const high = Math.min(low * (1 + AT_MOST), most);
  return Math.ceil(low + (high - low) * shareOf(id));
}

/** From 0 to 1. FNV-1a, whose low bits are mixed once more: ids that follow each other must not wait alike. */
function shareOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x100000000;
}
