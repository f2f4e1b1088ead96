import * as z from 'zod';

/** Parts that many modules share. */
export const key = z.string().regex(/^[a-zA-Z0-9_-]+$/);
export const text = z.string().min(1);
export const resolver = z.strictObject({ function: key });

/** The resource as a whole: unlike other modules a widget can't name one of its entries ("ui/widget"). */
const wholeResource = z
  .string()
  .regex(/^[a-zA-Z0-9_-]{1,23}$/, 'must be the key of a resource, with index.html in its folder');
const page = z.strictObject({ resource: wholeResource, render: z.literal('default').optional() });

/**
 * `dashboards:widget`. Source: the schema of @forge/manifest 13.7 (no slash in `resource`, thumbnail and description required) and its
 * validate-dashboard-modules (no other property: no displayConditions, no icon, no viewportSize).
 */
export const widget = z.strictObject({
  key,
  title: text.max(255),
  description: text.max(1000),
  thumbnail: text.max(255),
  ...page.shape,
  edit: page.optional(),
  resolver: resolver.optional(),
});
