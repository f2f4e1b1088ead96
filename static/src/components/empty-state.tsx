import type { ReactNode } from 'react';

/** A list with nothing in it: what would be here, and how to get it. */
export function EmptyState({ title, why, children }: { title: string; why: string; children?: ReactNode }) {
  return (
    <div className="stack-tight">
      <p className="strong">{title}</p>
      <p className="subtle">{why}</p>
      {children}
    </div>
  );
}
