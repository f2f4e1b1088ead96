import Button from '@atlaskit/button/default/button';
import { useRef } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { conditionWords } from '../draft/describe';
import { useVocabulary } from '../draft/names';
import {
  NEW_GROUP,
  NEW_TEST,
  removeAt,
  replaceAt,
  toCondition,
  type GroupMode,
  type GroupNode,
} from './condition-tree';
import { TestEditor } from './test-editor';

const words = text.sla.editor.conditions;
const MODES = ['all', 'any', 'none'] as const satisfies readonly GroupMode[];
const isMode = (value: string): value is GroupMode => MODES.some((one) => one === value);
/** Deeper groups can't be understood any more. */
const DEEPEST = 3;

/** A group of tests and groups. After something is removed the focus is on "add", never lost. */
export function GroupEditor(props: { node: GroupNode; change: (node: GroupNode) => void; depth?: number }) {
  const { node, change, depth = 0 } = props;
  const { names } = useVocabulary();
  const announce = useAnnounce();
  const add = useRef<HTMLButtonElement>(null);
  const remove = (at: number, name: string) => {
    change({ ...node, parts: removeAt(node.parts, at) });
    announce(words.removeOne(name));
    add.current?.focus();
  };
  return (
    <div className="sla-group" role="group" aria-label={words.group}>
      <div className="sla-mode">
        <Pick
          label={words.mode}
          options={MODES.map((mode) => ({ value: mode, label: words.modes[mode] }))}
          value={node.mode}
          change={(mode) => {
            if (isMode(mode)) change({ ...node, mode });
          }}
        />
      </div>
      {node.parts.length === 0 ? (
        <p className="small subtle">{node.mode === 'any' ? words.emptyAny : words.emptyAll}</p>
      ) : null}
      <ul className="plain-list sla-parts">
        {node.parts.map((part, at) => {
          const name = conditionWords(toCondition(part), names);
          return (
            <li key={at}>
              <div className="sla-part" role="group" aria-label={words.part(at + 1)}>
                <div className="sla-part-body">
                  {part.kind === 'test' ? (
                    <TestEditor
                      node={part}
                      change={(next) => change({ ...node, parts: replaceAt(node.parts, at, next) })}
                    />
                  ) : (
                    <GroupEditor
                      node={part}
                      depth={depth + 1}
                      change={(next) => change({ ...node, parts: replaceAt(node.parts, at, next) })}
                    />
                  )}
                </div>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={words.removeOne(name)}
                  onClick={() => remove(at, name)}
                >
                  {words.remove}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div className="row">
        <Button
          ref={add}
          spacing="compact"
          onClick={() => change({ ...node, parts: [...node.parts, NEW_TEST] })}
        >
          {words.addTest}
        </Button>
        {depth >= DEEPEST ? null : (
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => change({ ...node, parts: [...node.parts, NEW_GROUP] })}
          >
            {words.addGroup}
          </Button>
        )}
      </div>
    </div>
  );
}
