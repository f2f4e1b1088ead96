import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useId, useRef, useState } from 'react';
import type { ReviewView } from '../../../../../src/contract/review';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { FieldError } from '../../../components/field-error';
import { FormField } from '../../../components/form-field';
import { openerOf } from '../../../components/section';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { ActionFields, type WrittenAction } from './action-fields';
import { Deviations } from './deviations';
import { ActionList } from './review-text';
import { useSaveReview } from './use-review';

const words = text.changeReview;
type Result = NonNullable<ReviewView['result']>;

/** Writes the review: a draft may leave things open, a finished one says how it ended and what was found. */
export function ReviewForm({ view }: { view: ReviewView }) {
  const { review, deviations } = view;
  const id = useId();
  const { issueId } = useChangeActions();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const write = useSaveReview(issueId);
  const [result, setResult] = useState<Result | null>(review?.result ?? view.result);
  const [findings, setFindings] = useState(review?.findings ?? '');
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(deviations.map((one) => [one.id, one.note])),
  );
  // Those that have become issues are worked on there.
  const made = review?.actions.filter(({ issue }) => issue !== null) ?? [];
  const [actions, setActions] = useState<readonly WrittenAction[]>(
    review?.actions.filter(({ issue }) => issue === null).map(({ text: what, owner }) => ({ what, owner })) ??
      [],
  );
  const [tried, setTried] = useState<'save' | 'finish' | null>(null);
  const lacks = {
    result: result === null,
    findings: findings.trim() === '',
    action: actions.some(({ what }) => what.trim() === ''),
  };
  const send = (done: boolean) => {
    setTried(done ? 'finish' : 'save');
    if (result === null || lacks.action || (done && lacks.findings)) return;
    const opener = openerOf(form.current);
    const request = {
      issueId,
      result,
      findings: findings.trim(),
      deviations: deviations.map((one) => ({ id: one.id, note: (notes[one.id] ?? '').trim() })),
      actions: [
        ...made.map(({ text: what, owner }) => ({ text: what, owner })),
        ...actions.map(({ what, owner }) => ({ text: what.trim(), owner })),
      ],
      done,
    };
    write.mutateAsync(request).then(
      () => {
        announce(done ? words.finished : words.saved);
        opener?.focus();
      },
      () => undefined,
    );
  };
  return (
    <form ref={form} className="stack" onSubmit={(event) => event.preventDefault()}>
      <div className="stack-tight">
        <h4>{words.deviations}</h4>
        <Deviations
          deviations={deviations}
          note={(one) => (
            <FormField label={words.note}>
              {(field) => (
                <TextArea
                  {...field}
                  aria-label={words.noteOf(one.text)}
                  value={notes[one.id] ?? ''}
                  maxLength={2000}
                  minimumRows={1}
                  onChange={({ currentTarget }) => setNotes({ ...notes, [one.id]: currentTarget.value })}
                />
              )}
            </FormField>
          )}
        />
      </div>
      <fieldset className="options" aria-describedby={`${id}-error`}>
        <legend className="label">{words.outcome}</legend>
        {words.offered.map((one) => (
          <label key={one} className="option">
            <input type="radio" name={id} checked={result === one} onChange={() => setResult(one)} />
            <span>{words.results[one]}</span>
          </label>
        ))}
        <FieldError id={`${id}-error`}>
          {tried !== null && lacks.result ? words.outcomeNeeded : null}
        </FieldError>
      </fieldset>
      <FormField
        label={words.findings}
        help={words.findingsHelp}
        error={tried === 'finish' && lacks.findings ? words.findingsNeeded : undefined}
      >
        {(field) => (
          <TextArea
            {...field}
            value={findings}
            maxLength={10_000}
            minimumRows={4}
            onChange={({ currentTarget }) => setFindings(currentTarget.value)}
          />
        )}
      </FormField>
      <div className="stack-tight">
        <h4>{words.actions.title}</h4>
        <p className="small subtle">{view.actionsGo}</p>
        {made.length > 0 ? <ActionList actions={made} /> : null}
        <ActionFields actions={actions} tried={tried !== null} onChange={setActions} />
      </div>
      {write.error ? <Failure error={write.error} title={words.failed} /> : null}
      <div className="row">
        <Button
          appearance="primary"
          isLoading={write.isPending && tried === 'finish'}
          isDisabled={write.isPending}
          onClick={() => send(true)}
        >
          {words.finish}
        </Button>
        <Button
          isLoading={write.isPending && tried === 'save'}
          isDisabled={write.isPending}
          onClick={() => send(false)}
        >
          {words.save}
        </Button>
      </div>
    </form>
  );
}
