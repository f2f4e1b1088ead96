import type { ReactNode } from 'react';
import { LevelWithin } from './heading-level';

/** A part of a page that opens and closes. Its one-line summary answers the question without opening it. */
export function Section(props: {
  title: string;
  summary?: ReactNode;
  open?: boolean;
  children: ReactNode;
  id?: string;
  /** "h2" where it stands right below the title of a page. */
  level?: 'h2' | 'h3';
  /** Called whenever it opens. */
  onOpen?: (() => void) | undefined;
}) {
  const { level: Level = 'h3' } = props;
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
        <Level>{props.title}</Level>
        {props.summary === undefined ? null : <span className="section-summary">{props.summary}</span>}
      </summary>
      <div className="section-body">
        <LevelWithin.Provider value={Level === 'h2' ? 'h3' : 'h4'}>{props.children}</LevelWithin.Provider>
      </div>
    </details>
  );
}

/** What opens the section around an element: it takes the focus when what had it goes away. */
export const openerOf = (element: Element | null): HTMLElement | null =>
  element?.closest('.section')?.querySelector('summary') ?? null;
