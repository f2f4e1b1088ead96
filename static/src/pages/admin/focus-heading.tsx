import { useEffect, useRef } from 'react';

let first = true;

/** A heading that takes the focus when a new screen comes up, so that the focus is never lost. The first page load is left alone. */
export function FocusHeading({ level: Level, children }: { level: 'h1' | 'h2'; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus();
    const timer = setTimeout(() => (first = false));
    return () => clearTimeout(timer);
  }, []);
  return (
    <Level ref={heading} tabIndex={-1}>
      {children}
    </Level>
  );
}
