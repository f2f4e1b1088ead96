/** A box to tick with its label. */
export const Tick = (props: {
  label: string;
  on: boolean;
  disabled?: boolean;
  set: (on: boolean) => void;
}) => (
  <label className="freeze-tick">
    <input
      type="checkbox"
      checked={props.on}
      disabled={props.disabled}
      onChange={({ currentTarget }) => props.set(currentTarget.checked)}
    />
    {props.label}
  </label>
);
