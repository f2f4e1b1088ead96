import * as z from '../../shape';
import { words } from './schema-parts';

/**
 * Where a practice has its place in each edition of the framework, so that one pack serves them all. Names are ids of
 * cells in `frameworks.ts`; the linter checks that each exists there.
 */
export const taxonomy = z.object({
  /** Version 3: the stage it belongs to, and the processes it covers. */
  v3Stage: words,
  v3Processes: z.array(words).min(1),
  /** ITIL 4: practices covered, and the value-chain activities they serve. */
  v4Practices: z.array(words).min(1),
  v4Activities: z.array(words).min(1),
  /** Version 5: lifecycle activities. */
  v5Lifecycle: z.array(words).min(1),
  /** COBIT 2019 objectives, e.g. "BAI06". */
  cobit: z.array(z.string().regex(/^(EDM|APO|BAI|DSS|MEA)\d\d$/)).min(1),
  /** Which of the four dimensions it touches. */
  dimensions: z.array(words).min(1),
});
export type Taxonomy = z.infer<typeof taxonomy>;
