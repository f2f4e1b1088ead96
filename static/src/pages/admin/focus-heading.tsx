import { useEffect, useRef } from 'react';

let first = true;

/**
 * A heading that takes the focus when a new screen comes up, so that the focus is never lost. The first page load is
 * left alone, and so is a tab that was just chosen: the arrow keys lead on to the next one.
 */
export function FocusHeading({ level: Level, children }: { level: 'h1' | 'h2'; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const onTab = document.activeElement?.getAttribute('role') === 'tab';
    if (!first && !onTab) heading.current?.focus();
    const timer = setTimeout(() => (first = false));
    return () => clearTimeout(timer);
  }, []);
  return (
    <Level ref={heading} tabIndex={-1}>
      {children}
    </Level>
  );
}
