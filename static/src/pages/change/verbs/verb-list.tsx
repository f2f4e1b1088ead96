import type { ChangeView } from '../../../../../src/contract/change';
import type { VerbView } from '../../../../../src/contract/verbs';
import { text } from '../../../text';
import { Deed } from '../deeds/deed';
import { ActualTimes } from './actual-times';
import { CloneChange } from './clone-change';
import { CloseForm } from './close-form';
import { ReasonForm, type PlainVerb } from './reason-form';
import { ExtendForm, RescheduleForm } from './window-forms';

const words = text.changeVerbs;

/** One verb: what it does and its form, or why it is not possible now. */
function Verb({ verb, view }: { verb: VerbView; view: ChangeView }) {
  const name = text.change.parts.verbs.names[verb.verb];
  return (
    <li className="card-line">
      <Deed open={name} isDisabled={!verb.can}>
        {(closing) => {
          switch (verb.verb) {
            case 'reschedule':
              return <RescheduleForm window={view.window} {...closing} />;
            case 'extend':
              return <ExtendForm window={view.window} after={view.after} {...closing} />;
            case 'close':
              return <CloseForm after={view.after} {...closing} />;
            default:
              return <ReasonForm verb={verb.verb satisfies PlainVerb} {...closing} />;
          }
        }}
      </Deed>
      <p className="small subtle">
        {verb.can ? words.each[verb.verb].what : `${words.cantNow} ${verb.why ?? ''}`}
      </p>
    </li>
  );
}

/** Every verb that fits where the change stands, the impossible ones with what holds them back; then when it was really done. */
export const VerbList = ({ view }: { view: ChangeView }) => (
  <>
    {view.verbs === undefined || view.verbs.length === 0 ? null : (
      <ul className="plain-list card-list">
        {view.verbs.map((verb) => (
          <Verb key={verb.verb} verb={verb} view={view} />
        ))}
        <li className="card-line">
          <CloneChange />
        </li>
      </ul>
    )}
    {view.after === undefined || view.after.actual.start === null ? null : (
      <ActualTimes actual={view.after.actual} canCorrect={view.you.canEdit} />
    )}
  </>
);
