import type { VerbName } from '../../../../../src/contract/verbs';
import { doVerb } from '../../../api/verbs';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import type { Closing } from '../deeds/deed';
import { DeedForm, type DeedWords } from '../deeds/deed-form';

const words = text.changeVerbs;
export type PlainVerb = Exclude<VerbName, 'reschedule' | 'extend' | 'close'>;

/** What the form of a verb says. */
export const wordsOf = (verb: VerbName): DeedWords => ({
  ...words.each[verb],
  help: words.reasonHelp,
  needed: words.reasonNeeded,
  failed: words.failed,
});

/** A verb that needs a reason and nothing else. */
export function ReasonForm({ verb, ...closing }: Closing & { verb: PlainVerb }) {
  const { issueId } = useChangeActions();
  return (
    <DeedForm
      {...closing}
      words={wordsOf(verb)}
      appearance={verb === 'reject' || verb === 'cancel' ? 'warning' : 'primary'}
      send={(reason) => doVerb({ verb, issueId, reason })}
    />
  );
}
