import type { ReactNode } from 'react';

/** A part of a page that opens and closes. Its one-line summary answers the question without opening it. */
export function Section(props: {
  title: string;
  summary?: ReactNode;
  open?: boolean;
  children: ReactNode;
  id?: string;
  /** Called whenever it opens. */
  onOpen?: (() => void) | undefined;
}) {
  return (
    <details
      className="section"
      open={props.open ?? false}
      id={props.id}
      onToggle={(event) => {
        if (event.target === event.currentTarget && event.currentTarget.open) props.onOpen?.();
      }}
    >
      <summary>
        <h3>{props.title}</h3>
        {props.summary === undefined ? null : <span className="section-summary">{props.summary}</span>}
      </summary>
      <div className="section-body">{props.children}</div>
    </details>
  );
}

/** What opens the section around an element: it takes the focus when what had it goes away. */
export const openerOf = (element: Element | null): HTMLElement | null =>
  element?.closest('.section')?.querySelector('summary') ?? null;
