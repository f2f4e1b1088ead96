import * as z from 'zod';

/** What a page says it is about. All of it is a claim of the browser. */
export const contextIds = {
  issueId: z.string().optional(),
  projectId: z.string().optional(),
  /** Absent while a widget is being added. */
  widgetId: z.string().optional(),
  entryPoint: z.literal('edit').optional(),
};
type Given = { [K in keyof typeof contextIds]: z.output<(typeof contextIds)[K]> };
export type ContextIds = { readonly [K in keyof Given]?: NonNullable<Given[K]> };

/** Leaves out what wasn't given. */
export const givenIds = ({ issueId, projectId, widgetId, entryPoint }: Partial<Given>): ContextIds => ({
  ...(issueId !== undefined && { issueId }),
  ...(projectId !== undefined && { projectId }),
  ...(widgetId !== undefined && { widgetId }),
  ...(entryPoint !== undefined && { entryPoint }),
});
