import './text-button.css';
import type { ReactNode } from 'react';

/** Leads to another screen of the page; looks like a link, and is a button because there is no address behind it. */
export function TextButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="text-button" onClick={onClick}>
      {children}
    </button>
  );
}
