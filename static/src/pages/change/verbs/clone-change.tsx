import Button from '@atlaskit/button/default/button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { cloneChange } from '../../../api/verbs';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { OutsideLink } from '../../../components/outside-link';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';

const words = text.changeVerbs.clone;

/** Copies the change, and says where the copy is. Tried again after a failure, the same request makes no second one. */
export function CloneChange() {
  const { issueId, siteUrl } = useChangeActions();
  const announce = useAnnounce();
  const [request, setRequest] = useState(() => crypto.randomUUID());
  const clone = useMutation({
    mutationFn: () => cloneChange({ issueId, request }),
    onSuccess: ({ issueKey }) => {
      announce(words.done(issueKey));
      setRequest(crypto.randomUUID());
    },
  });
  const { data, error, isPending } = clone;
  return (
    <div className="stack-tight">
      {error === null ? null : <Failure error={error} title={words.failed} />}
      <div className="row">
        <Button spacing="compact" isLoading={isPending} onClick={() => clone.mutate()}>
          {words.open}
        </Button>
      </div>
      {data === undefined ? (
        <p className="small subtle">{words.what}</p>
      ) : (
        <p>
          {words.made} <OutsideLink href={`${siteUrl}/browse/${data.issueKey}`}>{data.issueKey}</OutsideLink>
          {data.linked ? null : <span className="subtle"> {words.notLinked}</span>}
        </p>
      )}
    </div>
  );
}
