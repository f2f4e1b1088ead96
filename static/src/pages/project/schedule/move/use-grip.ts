import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { snapped } from '../layout/shift';
import { DAY, HOUR } from '../layout/wall';

/** What the page does when an entry is taken hold of. Keeps its identity. */
export interface Grip {
  /** Wall time at which a change that can be moved begins, as it would be now; null for any other. */
  readonly startOf: (id: string) => number | null;
  /** It would begin at this wall time; `held` while the pointer holds it. */
  readonly hold: (id: string, from: number, held: boolean) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}
interface Held {
  readonly id: string;
  readonly from: number;
  /** Wall time under the pointer when it was taken. */
  readonly place: number;
  readonly at: { readonly x: number; readonly y: number };
  moved: boolean;
}
/** Below this a press is a click. */
const THRESHOLD = 5;
const SHIFTED: Readonly<Record<string, number>> = {
  ArrowLeft: -DAY,
  ArrowRight: DAY,
  ArrowUp: -HOUR,
  ArrowDown: HOUR,
};
const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

const entryOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null;
const entriesIn = (box: HTMLElement): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('[data-entry]')];

/**
 * Entries of a view can be dragged with a mouse or pen, and moved with Shift and the arrow keys. They are one stop of the Tab
 * key; arrows go from one to the next. `placeAt` is the wall time under a point of the window.
 */
export function useGrip(props: Grip & { placeAt: (x: number, y: number) => number | null; step: number }) {
  const { startOf, hold, drop, cancel, placeAt, step } = props;
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const frame = useRef(0);
  const dropped = useRef(false);
  // Which entry the Tab key leads to is kept in the page: a redraw of hundreds of bars would be dear.
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('[data-entry][tabindex="0"]');
    if (!first) box.current?.querySelector<HTMLElement>('[data-entry]')?.setAttribute('tabindex', '0');
  });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const release = () => {
    cancelAnimationFrame(frame.current);
    held.current = null;
  };
  const onPointerDown = (event: PointerEvent) => {
    const entry = entryOf(event.target);
    const id = entry?.dataset['entry'];
    if (id === undefined || event.button !== 0 || event.pointerType === 'touch') return;
    const from = startOf(id);
    const place = placeAt(event.clientX, event.clientY);
    dropped.current = false;
    if (from === null || place === null) return;
    held.current = { id, from, place, at: { x: event.clientX, y: event.clientY }, moved: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const grip = held.current;
    if (!grip) return;
    const { clientX: x, clientY: y } = event;
    if (!grip.moved) {
      if (Math.hypot(x - grip.at.x, y - grip.at.y) < THRESHOLD) return;
      grip.moved = true;
      box.current?.setPointerCapture(event.pointerId);
    }
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const place = placeAt(x, y);
      if (place !== null) hold(grip.id, grip.from + snapped(place - grip.place, step), true);
    });
  };
  const onPointerUp = () => {
    const grip = held.current;
    release();
    if (!grip?.moved) return;
    dropped.current = true;
    drop();
  };
  const onPointerCancel = () => {
    if (held.current?.moved) cancel();
    release();
  };
  /** The click that ends a drag selects nothing. */
  const onClickCapture = (event: MouseEvent) => {
    if (!dropped.current) return;
    dropped.current = false;
    event.stopPropagation();
    event.preventDefault();
  };
  const onFocus = ({ target }: { target: EventTarget }) => {
    const entry = entryOf(target);
    if (!entry || !box.current) return;
    for (const one of box.current.querySelectorAll('[data-entry][tabindex="0"]'))
      one.setAttribute('tabindex', '-1');
    entry.setAttribute('tabindex', '0');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      release();
      return cancel();
    }
    const entry = entryOf(event.target);
    const way = WAYS[event.key];
    if (!entry || way === undefined || event.altKey || event.ctrlKey || event.metaKey || !box.current) return;
    event.preventDefault();
    if (!event.shiftKey) {
      const all = entriesIn(box.current);
      return all[all.indexOf(entry) + way]?.focus();
    }
    const id = entry.dataset['entry'] ?? '';
    const from = startOf(id);
    if (from !== null) hold(id, from + (SHIFTED[event.key] ?? 0), false);
  };
  return {
    ref: box,
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    onClickCapture,
    onFocus,
    onKeyDown,
  };
}
