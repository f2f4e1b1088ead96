import type { Run } from './channels';
import type { Place } from './columns';

/** A box is moved by at most so many pixels: the gaps between boxes have room for that. */
const REACH = 10;

/** How far each box beside the path moves up or down, so that a line that almost meets it level does so without a kink. */
export function shiftsOf(
  runs: readonly Run[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, number> {
  const shifts = new Map<string, number>();
  const consider = (role: string, shift: number) => {
    const before = shifts.get(role);
    if (Math.abs(shift) <= REACH && (before === undefined || Math.abs(shift) < Math.abs(before)))
      shifts.set(role, shift);
  };
  for (const { wire, sources, arrival } of runs) {
    if (wire.channel !== 'middle') continue;
    for (const { port, y } of sources)
      if (places.get(wire.to)?.column === 'side') consider(wire.to, y - arrival.y);
      else consider(port.role, arrival.y - y);
  }
  return shifts;
}
