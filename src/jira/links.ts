import * as z from '../shape';
import type { LiveIssue } from './read-issue';

/** One link of an issue, seen from it: `type` is "<link type id>:inward" or ":outward". */
export interface LiveLink {
  readonly id: string;
  readonly type: string;
  readonly other: { readonly id: string; readonly key: string };
}

/** Ask for this field to have the links in the same call. */
export const LINKS = 'issuelinks';

const end = z.object({ id: z.string(), key: z.string() });
const links = z.array(
  z.object({
    id: z.string(),
    type: z.object({ id: z.string() }),
    inwardIssue: end.exactOptional(),
    outwardIssue: end.exactOptional(),
  }),
);

/** The links of an issue that was read with the field "issuelinks". */
export function linksOf({ raw }: Pick<LiveIssue, 'raw'>): LiveLink[] {
  const read = links.safeParse(raw[LINKS] ?? []);
  if (!read.success) return [];
  return read.data.flatMap(({ id, type, inwardIssue, outwardIssue }): LiveLink[] => {
    const other = outwardIssue ?? inwardIssue;
    const side = outwardIssue === undefined ? 'inward' : 'outward';
    return other === undefined ? [] : [{ id, type: `${type.id}:${side}`, other }];
  });
}
