/** The part of the drawing that is in sight, in its own pixels. */
export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}
/** Below this, names can't be read: what doesn't fit then is moved to instead. */
const LEAST_SCALE = 0.75;
const [NEAREST, FARTHEST] = [2, 0.08];

export const wholeOf = (drawing: Size): ViewBox => ({ x: 0, y: 0, ...drawing });

/** All of it where that can be read, else what is around the point at a scale at which it can. */
export function firstBox(drawing: Size, frame: Size, around: { x: number; y: number }): ViewBox {
  const scale = Math.min(frame.width / drawing.width, frame.height / drawing.height, 1);
  const readable = Math.max(scale, LEAST_SCALE);
  const [width, height] = [frame.width / readable, frame.height / readable];
  const place = (all: number, seen: number, at: number): number =>
    seen >= all ? (all - seen) / 2 : Math.min(Math.max(at - seen / 2, 0), all - seen);
  return {
    x: place(drawing.width, width, around.x),
    y: place(drawing.height, height, around.y),
    width,
    height,
  };
}

/** Nearer (factor above 1) or farther, with a point of the drawing staying where it is. */
export function zoomed(
  box: ViewBox,
  factor: number,
  frame: Size,
  at = { x: box.x + box.width / 2, y: box.y + box.height / 2 },
): ViewBox {
  const scale = Math.min(NEAREST, Math.max(FARTHEST, (frame.width / box.width) * factor));
  const real = frame.width / scale / box.width;
  return {
    x: at.x - (at.x - box.x) * real,
    y: at.y - (at.y - box.y) * real,
    width: box.width * real,
    height: box.height * real,
  };
}

export const moved = (box: ViewBox, x: number, y: number): ViewBox => ({
  ...box,
  x: box.x + x,
  y: box.y + y,
});

/** Moved as little as needed for a box of the drawing to be in sight. */
export function showing(box: ViewBox, part: ViewBox): ViewBox {
  const shift = (from: number, seen: number, at: number, size: number): number =>
    at < from ? at - from : at + size > from + seen ? at + size - from - seen : 0;
  return moved(
    box,
    shift(box.x, box.width, part.x, part.width),
    shift(box.y, box.height, part.y, part.height),
  );
}
