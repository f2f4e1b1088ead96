import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SlaDraft } from '../../../../../../src/contract/sla-policy';
import { trySlaDraft } from '../../../../api/try-sla-draft';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { TriedView } from './tried-view';

const words = text.sla.editor.try;

/** Replays a real ticket with what is in force and with the draft as it stands on the screen. */
export function TrySection({ projectId, draft }: { projectId: string; draft: SlaDraft }) {
  const announce = useAnnounce();
  const [key, setKey] = useState('');
  const [checked, setChecked] = useState(false);
  const attempt = useMutation({
    mutationFn: (tried: { draft: SlaDraft; issueKey: string }) => trySlaDraft({ projectId, ...tried }),
    onSuccess: (answer) => announce(answer.words),
  });
  const missing = key.trim() === '';
  return (
    <>
      <p className="subtle">{words.lead}</p>
      <form
        className="stack-tight narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!missing) attempt.mutate({ draft, issueKey: key.trim().toUpperCase() });
        }}
      >
        <FormField
          label={words.key}
          help={words.keyHelp}
          error={checked && missing ? words.keyNeeded : undefined}
        >
          {(field) => (
            <TextField
              {...field}
              isCompact
              autoComplete="off"
              maxLength={64}
              value={key}
              onChange={({ currentTarget }) => setKey(currentTarget.value)}
            />
          )}
        </FormField>
        <div>
          <Button type="submit" isLoading={attempt.isPending}>
            {words.go}
          </Button>
        </div>
      </form>
      {attempt.error ? <Failure error={attempt.error} /> : null}
      {attempt.data ? <TriedView tried={attempt.data} old={attempt.variables.draft !== draft} /> : null}
    </>
  );
}
