import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useRef, useState } from 'react';
import { useAnnounce } from '../../../components/announcer';
import { FieldError } from '../../../components/field-error';
import { text } from '../../../text';
import { freshCode, MOST_CODES, movedBy, type BreachCode } from './settings-draft';

const words = text.slaSettings;

/** The reasons for a missed goal: added, renamed, removed, put in order. */
export function CodesEditor(props: {
  codes: readonly BreachCode[];
  disabled: boolean;
  /** What is wrong with the reason at a place, or with the list as a whole (null). */
  faultAt: (at: number | null) => string | undefined;
  change: (codes: readonly BreachCode[]) => void;
}) {
  const { codes, disabled, faultAt, change } = props;
  const announce = useAnnounce();
  const add = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<string | null>(null);
  const move = (at: number, step: -1 | 1) => {
    change(movedBy(codes, at, step));
    announce(words.movedTo(codes[at]?.name ?? '', at + step));
  };
  return (
    <fieldset className="codes">
      <legend className="label">{words.codes}</legend>
      <p className="field-help">{words.codesHelp}</p>
      {codes.length === 0 ? <p className="subtle">{words.noCodes}</p> : null}
      <ol className="plain-list stack-tight">
        {codes.map((code, at) => {
          const fault = faultAt(at);
          const name = code.name || words.code(at);
          return (
            <li key={code.id}>
              <div className="code">
                <TextField
                  aria-label={words.code(at)}
                  aria-describedby={`code-${code.id}`}
                  isInvalid={fault !== undefined}
                  isDisabled={disabled}
                  isCompact
                  autoFocus={added === code.id}
                  maxLength={80}
                  value={code.name}
                  onChange={({ currentTarget }) =>
                    change(
                      codes.map((one) => (one.id === code.id ? { ...one, name: currentTarget.value } : one)),
                    )
                  }
                />
                {disabled ? null : (
                  <div className="code-actions">
                    <Button
                      spacing="compact"
                      appearance="subtle"
                      aria-label={words.ofCode(words.up, name)}
                      aria-disabled={at === 0}
                      onClick={() => at > 0 && move(at, -1)}
                    >
                      ↑
                    </Button>
                    <Button
                      spacing="compact"
                      appearance="subtle"
                      aria-label={words.ofCode(words.down, name)}
                      aria-disabled={at === codes.length - 1}
                      onClick={() => at < codes.length - 1 && move(at, 1)}
                    >
                      ↓
                    </Button>
                    <Button
                      spacing="compact"
                      appearance="subtle"
                      aria-label={words.ofCode(words.removeCode, name)}
                      onClick={() => {
                        change(codes.filter(({ id }) => id !== code.id));
                        announce(words.removed(name));
                        add.current?.focus();
                      }}
                    >
                      ✕
                    </Button>
                  </div>
                )}
              </div>
              <FieldError id={`code-${code.id}`}>{fault ?? null}</FieldError>
            </li>
          );
        })}
      </ol>
      <FieldError id="codes-fault">{faultAt(null) ?? null}</FieldError>
      {disabled ? null : (
        <div>
          <Button
            ref={add}
            spacing="compact"
            isDisabled={codes.length >= MOST_CODES}
            onClick={() => {
              const fresh = freshCode(codes);
              setAdded(fresh.id);
              change([...codes, fresh]);
            }}
          >
            {words.addCode}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
