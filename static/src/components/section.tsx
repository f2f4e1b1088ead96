import type { ReactNode } from 'react';

/** A part of a page that opens and closes. Its one-line summary answers the question without opening it. */
export function Section(props: {
  title: string;
  summary?: ReactNode;
  open?: boolean;
  children: ReactNode;
  id?: string;
}) {
  return (
    <details className="section" open={props.open ?? false} id={props.id}>
      <summary>
        <h3>{props.title}</h3>
        {props.summary === undefined ? null : <span className="section-summary">{props.summary}</span>}
      </summary>
      <div className="section-body">{props.children}</div>
    </details>
  );
}
