import Button from '@atlaskit/button/default/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ServiceView } from '../../../../../../src/contract/services';
import { retireService, verifyService } from '../../../../api/services';
import { useAnnounce } from '../../../../components/announcer';
import { ConfidenceMark } from '../../../../components/confidence-mark';
import { Failure } from '../../../../components/failure';
import { Moment } from '../../../../components/moment';
import { PeopleProvider } from '../../../../components/people-context';
import { PersonWord } from '../../../../components/person-name';
import { useSight } from '../../../../components/viewer-context';
import { dayName } from '../../../../format/iso-day';
import { text } from '../../../../text';
import { serviceKey, SERVICES_KEY } from '../keys';

const words = text.serviceAdmin.edit;

/** How far the record can be trusted, who needs the service, what was saved of it; and two things one can do with it. */
export function ServiceStanding(props: { view: ServiceView; canAct: boolean; leave: () => void }) {
  const { view, canAct } = props;
  const { service, dependants, history, confidence } = view;
  const { id, name, version, verifiedOn, stage } = service;
  const client = useQueryClient();
  const announce = useAnnounce();
  const { locale } = useSight();
  const [asking, setAsking] = useState(false);
  const renew = () => void client.invalidateQueries({ queryKey: SERVICES_KEY });
  const verify = useMutation({
    mutationFn: () => verifyService(id, version),
    onSuccess: (next) => {
      client.setQueryData(serviceKey(id), next);
      renew();
      announce(words.verified(name));
    },
  });
  const retire = useMutation({
    mutationFn: () => retireService(id, version),
    onSuccess: () => {
      client.removeQueries({ queryKey: serviceKey(id) });
      renew();
      announce(words.retired(name));
      props.leave();
    },
  });
  const error = verify.error ?? retire.error;
  return (
    <div className="card stack-tight">
      <dl className="facts">
        <dt>{words.verifiedOn}</dt>
        <dd className="row">
          {verifiedOn === null ? text.serviceAdmin.list.never : dayName(verifiedOn, locale)}
          <ConfidenceMark confidence={confidence} />
        </dd>
        <dt>{words.needed}</dt>
        <dd>
          {dependants.length === 0
            ? words.neededNone
            : text.registry.names(
                dependants.map((one) => one.name),
                12,
              )}
        </dd>
      </dl>
      {history.length === 0 ? null : (
        <PeopleProvider accountIds={history.flatMap(({ by }) => by ?? [])}>
          <details>
            <summary className="more">{words.history}</summary>
            <ul>
              {history.map(({ at, by, text: what }) => (
                <li key={`${at} ${what}`}>
                  {what}{' '}
                  <span className="small subtle">
                    {by === null ? text.common.steward : <PersonWord accountId={by} />}, <Moment at={at} />
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </PeopleProvider>
      )}
      {error ? <Failure error={error} /> : null}
      {asking ? (
        <div className="stack-tight" role="group" aria-label={words.retire}>
          <p>{words.retireAsk}</p>
          <div className="row">
            <Button
              appearance="danger"
              autoFocus
              isLoading={retire.isPending}
              onClick={() => retire.mutate()}
            >
              {words.retireYes}
            </Button>
            <Button appearance="subtle" onClick={() => setAsking(false)}>
              {text.common.cancel}
            </Button>
          </div>
        </div>
      ) : canAct ? (
        <div className="row">
          <Button isLoading={verify.isPending} onClick={() => verify.mutate()}>
            {words.verify}
          </Button>
          {stage === 'retired' ? null : (
            <Button appearance="subtle" onClick={() => setAsking(true)}>
              {words.retire} …
            </Button>
          )}
        </div>
      ) : (
        <p className="small subtle">{words.verifyWhy}</p>
      )}
    </div>
  );
}
