import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useId } from 'react';
import { FormField } from '../../../components/form-field';
import { TextButton } from '../../../components/text-button';
import { text } from '../../../text';
import { PersonField } from '../../admin/teams/people-pickers';

const words = text.changeReview.actions;
const MOST = 20;

/** An action before it is an issue. */
export interface WrittenAction {
  readonly what: string;
  readonly owner: string | null;
}

/** What has to be done, each with who does it. An action that is added has the focus. */
export function ActionFields(props: {
  actions: readonly WrittenAction[];
  tried: boolean;
  onChange: (actions: readonly WrittenAction[]) => void;
}) {
  const { actions, tried, onChange } = props;
  const id = useId();
  const put = (index: number, action: WrittenAction) =>
    onChange(actions.map((one, at) => (at === index ? action : one)));
  const focus = (index: number) =>
    // It is there after this render.
    setTimeout(() => {
      const list = document.getElementById(id);
      (
        list?.querySelectorAll<HTMLElement>('.action-what input')[index] ?? list?.querySelector('button')
      )?.focus();
    });
  return (
    <div id={id} className="stack-tight">
      {actions.map(({ what, owner }, index) => (
        <fieldset key={index} className="options form-box">
          <legend className="hidden-text">{words.text(index + 1)}</legend>
          <div className="action-what">
            <FormField label={words.label} error={tried && what.trim() === '' ? words.needed : undefined}>
              {(field) => (
                <TextField
                  {...field}
                  value={what}
                  maxLength={255}
                  onChange={({ currentTarget }) => put(index, { what: currentTarget.value, owner })}
                />
              )}
            </FormField>
          </div>
          <FormField label={words.ownerLabel}>
            {(field) => (
              <PersonField
                field={field}
                value={owner}
                change={(accountId) => put(index, { what, owner: accountId })}
              />
            )}
          </FormField>
          <div>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={words.remove(index + 1)}
              onClick={() => {
                onChange(actions.filter((_, at) => at !== index));
                focus(Math.max(0, index - 1));
              }}
            >
              {words.removeIt}
            </Button>
          </div>
        </fieldset>
      ))}
      {actions.length < MOST ? (
        <span>
          <TextButton
            onClick={() => {
              onChange([...actions, { what: '', owner: null }]);
              focus(actions.length);
            }}
          >
            {words.add}
          </TextButton>
        </span>
      ) : null}
    </div>
  );
}
