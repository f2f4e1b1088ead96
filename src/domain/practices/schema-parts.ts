import * as z from '../../shape';

export const words = z.string().trim().min(1);

/** Names a part of a pack for the rest of it: a type, a field, a request type. Stays the same when people rename the part. */
export const ref = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a ref is a word like "backOutPlan"');

/** What a status stands for in the practice ("waitingVendor"); the engine knows some of them (rules/names). */
export const statusRole = ref;
