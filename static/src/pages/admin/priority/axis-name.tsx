import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { text } from '../../../text';

const words = text.priority;

/** The name of a row or column, to change or to take away. */
export function AxisName(props: {
  label: string;
  name: string;
  faultId: string | null;
  only: boolean;
  rename: (name: string) => void;
  remove: () => void;
}) {
  return (
    <div className="axis-name">
      <TextField
        isCompact
        aria-label={props.label}
        aria-describedby={props.faultId ?? undefined}
        isInvalid={props.faultId !== null}
        maxLength={255}
        value={props.name}
        onChange={(event) => props.rename(event.currentTarget.value)}
      />
      <Button
        spacing="compact"
        appearance="subtle"
        isDisabled={props.only}
        aria-label={words.removeOne(props.name)}
        onClick={props.remove}
      >
        ×
      </Button>
    </div>
  );
}
