import type { ReactNode } from 'react';
import './table-frame.css';

/** Lets a wide table scroll sideways on a narrow page; it can be reached and scrolled by keyboard. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
