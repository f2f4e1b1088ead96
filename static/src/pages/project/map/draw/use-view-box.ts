import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent } from 'react';
import { usePrinting } from '../../schedule/timeline/use-printing';
import type { Layout } from './layout';
import { firstBox, moved, wholeOf, zoomed, type ViewBox } from './view-box';

/** A hand that trembles does not drag. */
const SLACK = 4;

/** What of a drawing is in sight: moved and zoomed by pointer, buttons and keys; all of it on paper. */
export function useViewBox(layout: Layout, middle: { x: number; y: number }) {
  const svg = useRef<SVGSVGElement>(null);
  const [box, setBox] = useState<ViewBox>(() => wholeOf(layout));
  const grip = useRef<{ x: number; y: number; from: ViewBox; dragged: boolean } | null>(null);
  const printing = usePrinting();
  const frame = () => ({
    width: svg.current?.clientWidth || layout.width,
    height: svg.current?.clientHeight || layout.height,
  });
  useLayoutEffect(() => setBox(firstBox(layout, frame(), middle)), [layout]);
  useEffect(() => {
    const element = svg.current;
    // With Ctrl alone: plain turning scrolls the page. React's own listener could not keep the page from zooming.
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setBox((now) => zoomed(now, event.deltaY < 0 ? 1.15 : 1 / 1.15, frame()));
    };
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, []);
  return {
    svg,
    box: printing ? wholeOf(layout) : box,
    setBox,
    zoom: (factor: number) => setBox((now) => zoomed(now, factor, frame())),
    fit: () => setBox(wholeOf(layout)),
    pan: (x: number, y: number) => setBox((now) => moved(now, x * now.width, y * now.height)),
    /** Whether the press that has just ended moved the drawing: it chooses nothing then. */
    wasDragged: () => grip.current?.dragged ?? false,
    pointer: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (event.button !== 0) return;
        grip.current = { x: event.clientX, y: event.clientY, from: box, dragged: false };
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        const held = grip.current;
        if (!held || event.buttons !== 1) return;
        const [x, y] = [event.clientX - held.x, event.clientY - held.y];
        if (!held.dragged && Math.hypot(x, y) < SLACK) return;
        if (!held.dragged) event.currentTarget.setPointerCapture(event.pointerId);
        held.dragged = true;
        const scale = held.from.width / frame().width;
        setBox(moved(held.from, -x * scale, -y * scale));
      },
    },
  };
}
