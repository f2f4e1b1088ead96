import * as z from '../../shape';

/** Milliseconds since the item before (the first: since creation), short order, place of the author in `people` or -1. */
const head = [z.int(), z.string(), z.int()] as const;

const item = z.union([
  /** Place of the field, of the new value, and of the old one where that isn't what the field held last. */
  z.tuple([z.literal('f'), ...head, z.int(), z.int()]),
  z.tuple([z.literal('f'), ...head, z.int(), z.int(), z.int()]),
  /** Comment id, who wrote it, 1 if public + 2 if assumed. */
  z.tuple([
    z.literal('c'),
    ...head,
    z.string(),
    z.enum(['agent', 'customer', 'app', 'automation']),
    z.int().min(0).max(3),
  ]),
  /** Steward's own event. */
  z.tuple([z.literal('o'), ...head, z.string()]),
  /** Link type and the other issue's id. */
  z.tuple([z.literal('l'), ...head, z.string(), z.string()]),
]);
export type CompactItem = z.infer<typeof item>;

/** The history of one ticket as it is kept after closing: what repeats stands once, in tables, and is named by its place. */
export const compactHistory = z.object({
  schema: z.literal(1),
  id: z.string().min(1),
  key: z.string().min(1),
  createdAt: z.int(),
  /** Null while the ticket is open. */
  closedAt: z.int().nullable(),
  resolution: z.string().nullable(),
  fields: z.array(z.string()),
  /** Id and text. */
  values: z.array(z.tuple([z.string().nullable(), z.string().nullable()])),
  people: z.array(z.string()),
  /** Place of the field and of its value right after creation. */
  initial: z.array(z.tuple([z.int(), z.int()])),
  items: z.array(item),
});
export type CompactHistory = z.infer<typeof compactHistory>;
