import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect } from 'react';
import type { Adaptation, PracticeView, PriorityScheme } from '../../../../../../src/contract/practices';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { text } from '../../../../text';
import { asShipped, isAdapted } from './adaptation';
import { PartsOfKind } from './parts-of-kind';
import { KINDS, otherFindings, partsOf } from './parts';
import { useCheck } from './use-check';

const words = text.adapt;

/** Everything of a practice that can be changed, with a live check beside each change. */
export function PracticeEditor(props: {
  shipped: PracticeView;
  adaptation: Adaptation | null;
  priority: PriorityScheme | undefined;
  change: (adaptation: Adaptation) => void;
}) {
  const { shipped, priority } = props;
  const announce = useAnnounce();
  const adaptation = props.adaptation ?? asShipped(shipped);
  const { findings, error, checking, retry } = useCheck(adaptation, priority);
  const errors = findings.filter((one) => one.severity === 'error').length;
  const adapted = isAdapted(adaptation);
  const change = (next: Adaptation) => props.change({ ...next, version: shipped.entry.version });
  const result = checking || !adapted ? '' : errors > 0 ? words.findings(errors) : words.checked;
  useEffect(() => {
    if (result) announce(result);
  }, [result, announce]);
  const others = otherFindings(findings, shipped);
  return (
    <div className="stack">
      <p className="subtle">{words.existing}</p>
      {errors > 0 ? (
        <SectionMessage appearance="error" title={words.findings(errors)} headingLevel="h4">
          <p>{words.findingsWhy}</p>
          {others.length > 0 ? (
            <ul>
              {others.map(({ where, text: why }) => (
                <li key={`${where} ${why}`}>
                  <span className="strong capital">{where}</span>: {why}
                </li>
              ))}
            </ul>
          ) : null}
        </SectionMessage>
      ) : null}
      {error ? <Failure error={error} retry={retry} /> : null}
      {KINDS.map(({ part: kind, drop }) => {
        const parts = partsOf(shipped, kind);
        return (
          <PartsOfKind
            key={kind}
            kind={kind}
            drop={drop}
            parts={parts}
            adaptation={adaptation}
            findings={findings}
            change={change}
          />
        );
      })}
      <div className="row">
        <Button
          isDisabled={!adapted}
          onClick={() => {
            props.change(asShipped(shipped));
            announce(words.reset(shipped.entry.name));
          }}
        >
          {words.toReset}
        </Button>
        <span className="subtle small" aria-hidden="true">
          {adapted ? (checking ? words.checking : result) : words.asShipped}
        </span>
      </div>
    </div>
  );
}
