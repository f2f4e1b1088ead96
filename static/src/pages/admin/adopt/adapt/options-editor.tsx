import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';
import { moveBy, type WantedOptions } from './adaptation';

const words = text.adapt;

/** The options of a select field: rename, reorder, add, remove. The focus stays on the option that was moved. */
export function OptionsEditor(props: {
  field: string;
  options: WantedOptions;
  change: (options: WantedOptions) => void;
}) {
  const { field, options, change } = props;
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  /** The control that is to take the focus once the list has changed. */
  const next = useRef<{ readonly at: number; readonly control: 'name' | 'up' | 'down' } | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    const { at, control } = next.current;
    next.current = null;
    const row = list.current?.children[at];
    row?.querySelector<HTMLElement>(`[data-control="${control}"]:not(:disabled), input`)?.focus();
  });
  const move = (at: number, by: -1 | 1) => {
    next.current = { at: at + by, control: by < 0 ? 'up' : 'down' };
    change([...moveBy(options, at, by)]);
    announce(words.moved(options[at]?.name ?? '', at + by + 1));
  };
  const remove = (at: number) => {
    next.current = { at: Math.max(0, at - 1), control: 'name' };
    change(options.filter((_, index) => index !== at));
    announce(words.removed(options[at]?.name ?? ''));
  };
  const add = () => {
    next.current = { at: options.length, control: 'name' };
    change([...options, { name: words.newOption(options.length + 1), from: null }]);
  };
  return (
    <div className="options stack-tight" role="group" aria-label={words.optionsOf(field)}>
      <ol className="plain-list stack-tight" ref={list}>
        {options.map((option, at) => (
          <li key={at} className="option-row">
            <TextField
              isCompact
              aria-label={words.option(at + 1, field)}
              data-control="name"
              maxLength={255}
              value={option.name}
              isInvalid={option.name.trim() === ''}
              onChange={({ currentTarget: { value } }) =>
                change(options.map((one, index) => (index === at ? { ...one, name: value } : one)))
              }
            />
            <span className="option-buttons">
              <Button
                spacing="compact"
                appearance="subtle"
                data-control="up"
                isDisabled={at === 0}
                aria-label={words.moveUp(option.name)}
                onClick={() => move(at, -1)}
              >
                {words.up}
              </Button>
              <Button
                spacing="compact"
                appearance="subtle"
                data-control="down"
                isDisabled={at === options.length - 1}
                aria-label={words.moveDown(option.name)}
                onClick={() => move(at, 1)}
              >
                {words.down}
              </Button>
              <Button
                spacing="compact"
                appearance="subtle"
                isDisabled={options.length === 1}
                aria-label={words.removeOne(option.name)}
                onClick={() => remove(at)}
              >
                {words.remove}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <div>
        <Button spacing="compact" onClick={add}>
          {words.addOption}
        </Button>
      </div>
    </div>
  );
}
