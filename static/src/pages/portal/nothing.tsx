import { text } from '../../text';

/** Where no promise applies: friendly, and not alarming. */
export const Nothing = () => (
  <div className="stack-tight">
    <p className="strong">{text.portal.empty}</p>
    <p className="subtle">{text.portal.emptyWhy}</p>
  </div>
);
