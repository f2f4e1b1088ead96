import Button from '@atlaskit/button/default/button';
import type { PolicyCondition } from '../../../../../src/contract/approval-policy';
import { Pick } from '../../../components/pick';
import { text } from '../../../text';
import { AtomEditor } from './atom-editor';
import { freshAtom, replaced, without } from './draft';

const words = text.approvalPolicies.condition;
type Mode = 'all' | 'any' | 'none';
const MODES: readonly Mode[] = ['all', 'any', 'none'];
/** Deeper than this nobody reads it. */
const DEEPEST = 2;

interface Group {
  readonly mode: Mode;
  readonly parts: readonly PolicyCondition[];
}

/** A condition as a list of parts: one alone is a list of one, and "not" is that none of its parts holds. */
export function groupOf(condition: PolicyCondition): Group {
  if ('fact' in condition) return { mode: 'all', parts: [condition] };
  if ('all' in condition) return { mode: 'all', parts: condition.all };
  if ('any' in condition) return { mode: 'any', parts: condition.any };
  const { not } = condition;
  return { mode: 'none', parts: 'any' in not ? not.any : [not] };
}

export function conditionOf({ mode, parts }: Group): PolicyCondition {
  const [only] = parts;
  if (mode === 'none') return { not: { any: parts } };
  if (parts.length === 1 && only !== undefined && 'fact' in only) return only;
  return mode === 'all' ? { all: parts } : { any: parts };
}

/** When a row applies, built from words; groups may hold groups. */
export function ConditionEditor(props: {
  condition: PolicyCondition;
  change: (condition: PolicyCondition) => void;
  depth?: number;
}) {
  const { depth = 0 } = props;
  const group = groupOf(props.condition);
  const { mode, parts } = group;
  const change = (next: Partial<Group>) => props.change(conditionOf({ ...group, ...next }));
  return (
    <div className="sla-group" role="group" aria-label={text.sla.editor.conditions.group}>
      {parts.length > 1 || mode !== 'all' || depth > 0 ? (
        <div className="sla-mode">
          <Pick
            label={words.mode}
            options={MODES.map((value) => ({ value, label: words[value] }))}
            value={mode}
            change={(value) => change({ mode: value as Mode })}
          />
        </div>
      ) : null}
      <ul className="plain-list sla-parts">
        {parts.map((part, at) => (
          <li key={at}>
            <div className="sla-part" role="group" aria-label={text.sla.editor.conditions.part(at + 1)}>
              <div className="sla-part-body">
                {'fact' in part ? (
                  <AtomEditor atom={part} change={(next) => change({ parts: replaced(parts, at, next) })} />
                ) : (
                  <ConditionEditor
                    condition={part}
                    depth={depth + 1}
                    change={(next) => change({ parts: replaced(parts, at, next) })}
                  />
                )}
              </div>
              {parts.length > 1 ? (
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={words.remove}
                  onClick={() => change({ parts: without(parts, at) })}
                >
                  ✕
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button spacing="compact" onClick={() => change({ parts: [...parts, freshAtom('level')] })}>
          {words.add}
        </Button>
        {depth < DEEPEST ? (
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => change({ parts: [...parts, { any: [freshAtom('level'), freshAtom('freeze')] }] })}
          >
            {words.addGroup}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
