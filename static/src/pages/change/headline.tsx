import Lozenge from '@atlaskit/lozenge/lozenge';
import type { RefObject } from 'react';
import type { ChangeView } from '../../../../src/contract/change';
import { LevelLozenge } from '../../components/level-lozenge';
import { text } from '../../text';

/** The first lines: how risky, what was decided, what to do next. They take the focus after an action. */
export function Headline({
  view,
  headingRef,
}: {
  view: ChangeView;
  headingRef: RefObject<HTMLHeadingElement>;
}) {
  const { headline, assessment, phase } = view;
  return (
    <header className={`headline tone-${headline.tone}`}>
      <div className="row">
        <LevelLozenge level={headline.level} />
        <Lozenge>{text.change.phases[phase]}</Lozenge>
        {assessment.override === null ? null : <Lozenge>{text.change.risk.byHand}</Lozenge>}
        {assessment.complete ? null : <Lozenge appearance="discovery">{text.change.risk.incomplete}</Lozenge>}
      </div>
      <h2 ref={headingRef} tabIndex={-1}>
        <span className="hidden-text">{text.change.headline}: </span>
        {headline.decision}
      </h2>
      <p>{headline.next}</p>
    </header>
  );
}
