/** Milliseconds since the panel's frame began to load. */
export interface PanelTimes {
  readonly paint: number;
  readonly content: number;
  readonly interactive: number;
}

/**
 * Runs inside every frame before its own scripts and leaves `window.panelTimes` when the panel can be used. It is handed to the
 * browser as text: it may use nothing from around it.
 */
export function watchPanel(): void {
  if (window.top === window) return;
  const quietMs = 500;
  let paint = 0;
  let content = 0;
  let busyUntil = 0;
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-paint') paint = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) busyUntil = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    if (content === 0 && document.querySelector('details.section')) content = performance.now();
    const interactive = Math.max(content, busyUntil);
    if (content > 0 && paint > 0 && performance.now() - interactive > quietMs)
      Object.assign(window, { panelTimes: { paint, content, interactive } });
    else setTimeout(look, 10);
  };
  look();
}
