import type { RefObject } from 'react';
import type { ServicePanelView } from '../../../../src/contract/services';
import { headlineOf } from './headline-words';

/** The first line. It takes the focus when what was done below has gone away. */
export function Headline({
  view,
  headingRef,
}: {
  view: ServicePanelView;
  headingRef: RefObject<HTMLHeadingElement>;
}) {
  const { says, next } = headlineOf(view);
  return (
    <header className="headline">
      <h2 ref={headingRef} tabIndex={-1}>
        {says}
      </h2>
      {next === null ? null : <p className="subtle">{next}</p>}
    </header>
  );
}
