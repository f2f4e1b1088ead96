import { useState } from 'react';
import type { Adaptation, FindingView } from '../../../../../../src/contract/practices';
import { text } from '../../../../text';
import type { DroppedPart, NamedPart } from './adaptation';
import { PartRow } from './part-row';
import { findingsOf, type Part } from './parts';

/** All parts of one kind, folded at first but for the issue types; what was found is never folded away. */
export function PartsOfKind(props: {
  kind: NamedPart;
  drop: DroppedPart | null;
  parts: readonly Part[];
  adaptation: Adaptation;
  findings: readonly FindingView[];
  change: (adaptation: Adaptation) => void;
}) {
  const { kind, drop, parts, adaptation, findings, change } = props;
  const [open, setOpen] = useState(kind === 'types');
  const found = parts.some((part) => findingsOf(findings, kind, part).length > 0);
  const changes = parts.filter(
    ({ ref }) =>
      ref in adaptation.names[kind] ||
      (drop !== null && adaptation.drop[drop].includes(ref)) ||
      (kind === 'fields' && ref in adaptation.options),
  ).length;
  if (parts.length === 0) return null;
  return (
    <details className="kind" open={open || found} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h4>
          {text.adapt.parts[kind]} ({parts.length})
        </h4>{' '}
        <span className="subtle small">{changes === 0 ? null : text.adapt.changed(changes)}</span>
      </summary>
      <ul className="plain-list parts">
        {parts.map((part) => (
          <PartRow
            key={part.ref}
            kind={kind}
            drop={drop}
            part={part}
            adaptation={adaptation}
            findings={findingsOf(findings, kind, part)}
            change={change}
          />
        ))}
      </ul>
    </details>
  );
}
