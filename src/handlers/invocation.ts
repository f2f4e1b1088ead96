import * as z from '../shape';

/** The platform's context, second argument of every function; only what is used. */
export const invocationContext = z.looseObject({ installContext: z.string().optional() });

/** The site's ARI of an invocation; undefined when the platform gave none. */
export const siteOf = (context: unknown): string | undefined => {
  const parsed = invocationContext.safeParse(context);
  return parsed.success ? parsed.data.installContext : undefined;
};
