import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import TextField from '@atlaskit/textfield/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeTemplate, MadeChange, TemplateView } from '../../../../../src/contract/templates';
import { makeFromTemplate } from '../../../api/templates';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { OutsideLink } from '../../../components/outside-link';
import { Section } from '../../../components/section';
import { useSight } from '../../../components/viewer-context';
import { zonedInstant } from '../../../format/zoned-instant';
import { text } from '../../../text';
import { MomentField } from '../../change/deeds/moment-field';
import { ValueField } from './value-field';

const words = text.standard.form;
interface UseProps extends Pick<TemplateView, 'fields'> {
  readonly template: ChangeTemplate;
  readonly projectId: string;
  readonly siteUrl: string;
}

/** Asks for what the template doesn't know, and makes the change. Sending it again after a failure makes no second one. */
export function UseForm(props: UseProps) {
  const [done, setDone] = useState<Done | null>(null);
  if (done !== null) return <Made {...done} siteUrl={props.siteUrl} again={() => setDone(null)} />;
  return <Form {...props} done={(made, asked) => setDone({ made, asked })} />;
}

type Asked = Parameters<typeof makeFromTemplate>[0];
interface Done {
  readonly made: MadeChange;
  readonly asked: Asked;
}

function Form({
  template,
  fields,
  projectId,
  done,
}: UseProps & { done: (made: MadeChange, asked: Asked) => void }) {
  const announce = useAnnounce();
  const client = useQueryClient();
  const { timeZone } = useSight();
  const [request] = useState(() => crypto.randomUUID());
  const [summary, setSummary] = useState(template.summary);
  const [local, setLocal] = useState({ start: '', end: '' });
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(template.fields.map(({ field, value }) => [field, value])),
  );
  const [checked, setChecked] = useState(false);
  const of = (mode: ChangeTemplate['fields'][number]['mode']) =>
    template.fields.flatMap((one) => {
      const field = fields.find((known) => known.field === one.field);
      return one.mode === mode && field !== undefined ? [field] : [];
    });
  const at = { start: zonedInstant(local.start, timeZone), end: zonedInstant(local.end, timeZone) };
  const isLate = at.start !== null && at.end !== null && at.end <= at.start;
  const lacks = (value: string | number | null | undefined) =>
    value === null || value === undefined || String(value).trim() === '';
  const errorOf = (value: string | number | null | undefined) =>
    checked && lacks(value) ? words.needed : undefined;
  const make = useMutation({
    mutationFn: makeFromTemplate,
    onSuccess: (made, asked) => {
      void client.invalidateQueries({ queryKey: ['templates', projectId] });
      announce(words.made(made.issueKey));
      done(made, asked);
    },
  });
  const send = () => {
    setChecked(true);
    const { start, end } = at;
    if (start === null || end === null || isLate || lacks(summary)) return;
    if (of('mandatory').some(({ field }) => lacks(values[field]))) return;
    make.mutate({
      projectId,
      id: template.id,
      version: template.version,
      request,
      summary: summary.trim(),
      values: [...of('mandatory'), ...of('default')].map(({ field }) => ({
        field,
        value: values[field] ?? '',
      })),
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
    });
  };
  const input = (field: TemplateView['fields'][number], needed: boolean) => (
    <ValueField
      key={field.field}
      field={field}
      value={values[field.field] ?? ''}
      change={(value) => setValues({ ...values, [field.field]: value })}
      error={needed ? errorOf(values[field.field]) : undefined}
    />
  );
  return (
    <form
      className="stack standard-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{words.title(template.name)}</h2>
      <FormField label={words.summary} error={errorOf(summary)}>
        {(field) => (
          <TextField
            {...field}
            maxLength={255}
            value={summary}
            onChange={({ currentTarget }) => setSummary(currentTarget.value)}
          />
        )}
      </FormField>
      <fieldset className="standard-group">
        <legend>{words.window}</legend>
        <div className="row standard-window">
          <MomentField
            label={words.start}
            help={words.zone(timeZone)}
            error={errorOf(at.start)}
            value={local.start}
            onChange={(start) => setLocal({ ...local, start })}
          />
          <MomentField
            label={words.end}
            help={words.zone(timeZone)}
            error={errorOf(at.end) ?? (checked && isLate ? words.endLate : undefined)}
            value={local.end}
            onChange={(end) => setLocal({ ...local, end })}
          />
        </div>
      </fieldset>
      {of('mandatory').length === 0 ? null : (
        <fieldset className="standard-group stack">
          <legend>{words.asked}</legend>
          {of('mandatory').map((field) => input(field, true))}
        </fieldset>
      )}
      {of('default').length === 0 ? null : (
        <Section title={words.suggested} summary={String(of('default').length)}>
          <div className="stack">{of('default').map((field) => input(field, false))}</div>
        </Section>
      )}
      {of('locked').length === 0 ? null : (
        <Section title={words.locked} summary={String(of('locked').length)}>
          <dl className="standard-fields">
            {of('locked').map(({ field, name }) => (
              <div key={field}>
                <dt>{name}</dt>
                <dd className="standard-text">{values[field]}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {template.tasks.length === 0 ? null : (
        <p className="small subtle">{words.tasks(template.tasks.length)}</p>
      )}
      {make.isError ? <Failure error={make.error} retry={send} /> : null}
      <div>
        <Button type="submit" appearance="primary" isLoading={make.isPending}>
          {words.make}
        </Button>
      </div>
    </form>
  );
}

/** Asking the same once more makes no second change, only the tasks that are missing. */
function Made({ made, asked, siteUrl, again }: Done & { siteUrl: string; again: () => void }) {
  const announce = useAnnounce();
  const rest = useMutation({
    mutationFn: makeFromTemplate,
    onSuccess: ({ tasksMissing }) =>
      announce(tasksMissing === 0 ? words.tasksMade : words.tasksMissing(tasksMissing)),
  });
  const { tasksMissing } = rest.data ?? made;
  return (
    <div className="stack">
      <SectionMessage
        appearance={tasksMissing === 0 ? 'success' : 'warning'}
        title={words.made(made.issueKey)}
      >
        <p>{words.madeWhy}</p>
        {tasksMissing === 0 ? null : <p>{words.tasksMissing(tasksMissing)}</p>}
        {tasksMissing === 0 && made.tasksMissing > 0 ? <p>{words.tasksMade}</p> : null}
        <p>
          <OutsideLink href={`${siteUrl}/browse/${made.issueKey}`}>{words.openIt(made.issueKey)}</OutsideLink>
        </p>
      </SectionMessage>
      {rest.isError ? <Failure error={rest.error} retry={() => rest.mutate(asked)} /> : null}
      <div className="row">
        {tasksMissing === 0 ? null : (
          <Button appearance="primary" isLoading={rest.isPending} onClick={() => rest.mutate(asked)}>
            {words.makeTasks}
          </Button>
        )}
        <Button autoFocus onClick={again}>
          {words.another}
        </Button>
      </div>
    </div>
  );
}
