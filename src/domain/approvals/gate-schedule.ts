import type { GateReason } from './gate-reasons';
import type { GateInput } from './types';
import { instantWords, listWords } from './words';

/** What the schedule has against it: freezes that hold it, and conflicts of grade 3 that nobody has taken note of. */
export function scheduleReasons({ schedule, timeZone }: GateInput): GateReason[] {
  const { freezes, notWorkedOut, conflicts } = schedule;
  return [
    ...freezes.map(({ name, effect, end }): GateReason => {
      const until = instantWords(Date.parse(end), timeZone);
      return effect === 'approve'
        ? {
            code: 'FREEZE',
            text: `During “${name}”, until ${until}, it needs an approval of its own`,
            remedy:
              'Ask those who approve in this freeze, on the Change panel, or move the change out of it.',
          }
        : {
            code: 'FREEZE',
            text: `“${name}” allows no changes until ${until}`,
            remedy:
              'Move the change out of it, or ask a change manager for an exception on the Change panel.',
          };
    }),
    ...(notWorkedOut.length === 0
      ? []
      : [
          {
            code: 'FREEZE' as const,
            text: `Steward has not worked out ${listWords(notWorkedOut.map((name) => `“${name}”`))} as far as the planned end yet, which is our fault`,
            remedy: 'Ask a Steward administrator to save the freeze again, and try again.',
          },
        ]),
    ...conflicts.map(({ key, why }): GateReason => ({
      code: 'CONFLICT',
      text: `${key} is planned for the same time: ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
      remedy: 'Move one of the two, or let a change manager take note of it on the Change panel.',
    })),
  ];
}
