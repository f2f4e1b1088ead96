import type { ReactNode } from 'react';
import { text } from '../../../text';

/** One kind of rule with its title; says so when there is none. */
export function RulesGroup({
  title,
  empty,
  children,
}: {
  title: string;
  empty: boolean;
  children: ReactNode;
}) {
  return (
    <section className="rules-group" aria-label={title}>
      <h3>{title}</h3>
      {empty ? <p className="subtle">{text.admin.rules.none}</p> : children}
    </section>
  );
}
