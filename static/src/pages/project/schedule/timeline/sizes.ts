import type { Length, Span } from '../layout/span';
import { DAY } from '../layout/wall';

/** Geometry of the timeline in pixels: what scrolls must be reckoned with without asking the browser. */
export const LANE = 28;
export const ROW_PADDING = 8;
/** Narrower than this a bar doesn't show its level and conflict, and is hard to hit. The style sheet says it too. */
const NARROWEST = 36;
/** A day is at least so wide. */
export const DAY_WIDTH: Readonly<Record<Length, number>> = { day: 1152, week: 160, month: 34, quarter: 24 };

/** The room that a short change takes anyway, in milliseconds. */
export const leastOn = (length: Length): number => Math.ceil((NARROWEST / DAY_WIDTH[length]) * DAY);

/** Top of a row in pixels, of rows whose `top` counts lanes. */
export const topOf = ({ top }: { readonly top: number }, index: number): number =>
  top * LANE + index * ROW_PADDING;
export const heightOf = ({ lanes }: { readonly lanes: number }): number => lanes * LANE + ROW_PADDING;

/** Where a stretch lies across the timeline, in percent; what sticks out of it is cut off. */
export function within(stretch: { readonly from: number; readonly to: number }, { first, days }: Span) {
  const share = (wall: number): number => Math.min(1, Math.max(0, (wall / DAY - first) / days)) * 100;
  const left = share(stretch.from);
  return { left: `${left.toFixed(3)}%`, width: `${(share(stretch.to) - left).toFixed(3)}%` };
}
