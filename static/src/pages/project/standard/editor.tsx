import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox/checkbox';
import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateContent, TemplateView } from '../../../../../src/contract/templates';
import { saveTemplate } from '../../../api/templates';
import { useAnnounce } from '../../../components/announcer';
import { Choice } from '../../../components/choice';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { FieldRows } from './field-rows';
import { useStandardPlace } from './go';
import { idOfName } from './id-of-name';
import { TaskRows } from './task-rows';

const words = text.standard.editor;
const LEVELS = ['Low', 'Medium', 'High', 'Very high'] as const;

/** Edits a template; what is saved is a draft, and what is in force goes on. */
export function Editor(props: {
  id: string | null;
  revision: number;
  start: TemplateContent;
  fields: TemplateView['fields'];
  projectId: string;
  title: string;
  /** What was not taken over from a change, in words. */
  left: readonly string[];
}) {
  const { projectId, fields, revision } = props;
  const place = useStandardPlace();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [draft, setDraft] = useState<TemplateContent>(() => contentOf(props.start));
  const [checked, setChecked] = useState(false);
  const set = (part: Partial<TemplateContent>) => setDraft({ ...draft, ...part });
  const needed = (value: string) => (checked && value.trim() === '' ? words.needed : undefined);
  const save = useMutation({
    mutationFn: () =>
      saveTemplate({ projectId, id: props.id ?? idOfName(draft.name), revision, content: draft }),
    onSuccess: (view) => {
      client.setQueryData(['template', projectId, view.summary.id], view);
      void client.invalidateQueries({ queryKey: ['templates', projectId] });
      announce(text.standard.done.saved);
      place.open(view.summary.id);
    },
  });
  return (
    <form
      className="stack standard-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (draft.name.trim() !== '' && draft.summary.trim() !== '') save.mutate();
      }}
    >
      <h2>{props.title}</h2>
      {props.left.length === 0 ? null : (
        <p className="small subtle">
          {words.left} {props.left.join('; ')}.
        </p>
      )}
      <FormField label={words.name} help={words.nameHelp} error={needed(draft.name)}>
        {(field) => (
          <TextField
            {...field}
            maxLength={120}
            value={draft.name}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={words.description}>
        {(field) => (
          <TextArea
            {...field}
            minimumRows={2}
            maxLength={4000}
            value={draft.description}
            onChange={({ currentTarget }) => set({ description: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={words.summary} error={needed(draft.summary)}>
        {(field) => (
          <TextField
            {...field}
            maxLength={255}
            value={draft.summary}
            onChange={({ currentTarget }) => set({ summary: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={words.level} help={words.levelHelp}>
        {(field) => (
          <Choice
            {...field}
            options={LEVELS.map((level) => ({ value: level, label: text.common.levels[level] }))}
            value={draft.maxLevel}
            onChange={(value) => set({ maxLevel: LEVELS.find((level) => level === value) ?? 'Low' })}
          />
        )}
      </FormField>
      <Checkbox
        label={words.freeze}
        isChecked={draft.freezeExempt}
        onChange={({ currentTarget }) => set({ freezeExempt: currentTarget.checked })}
      />
      <FieldRows rows={draft.fields} fields={fields} change={(next) => set({ fields: next })} />
      <TaskRows tasks={draft.tasks} change={(tasks) => set({ tasks })} />
      {save.isError ? <Failure error={save.error} /> : null}
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={save.isPending}>
          {words.save}
        </Button>
        <Button onClick={() => (props.id === null ? place.catalogue() : place.open(props.id))}>
          {text.standard.cancel}
        </Button>
      </div>
      <p className="small subtle">{words.saveWhy}</p>
    </form>
  );
}

const contentOf = ({
  name,
  description,
  summary,
  fields,
  tasks,
  maxLevel,
  freezeExempt,
}: TemplateContent): TemplateContent => ({
  name,
  description,
  summary,
  fields,
  tasks,
  maxLevel,
  freezeExempt,
});
