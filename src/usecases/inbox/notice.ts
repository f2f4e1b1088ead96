import * as z from '../../shape';

/** A line in somebody's inbox, as it is stored: kind "notice", subject the person's account. */
export const notice = z.object({
  projectId: z.string(),
  issueId: z.string(),
  /** The issue's key when it was written. */
  key: z.string(),
  text: z.string(),
  urgent: z.boolean(),
  read: z.boolean(),
  /** `digest`: it waits for the mail at the end of quiet hours. `unconfirmed`: a mail was begun, and nothing tells whether it went. */
  mail: z.enum(['sent', 'digest', 'none', 'unconfirmed']),
  /** ISO instant by which digests rank it; null comes last. */
  due: z.string().nullable(),
});
export type Notice = z.infer<typeof notice>;
