import Select from '@atlaskit/select/select';
import { useState } from 'react';
import type { EmergencyView } from '../../../../../src/contract/emergency';
import { phoneIn } from '../../../api/emergency';
import { FormField } from '../../../components/form-field';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { PersonField } from '../../admin/teams/people-pickers';
import { useChangeActions } from '../change-actions';
import type { Closing } from '../deeds/deed';
import { DeedForm } from '../deeds/deed-form';
import { instantOf, localOf } from '../deeds/local-moment';
import { MomentField } from '../deeds/moment-field';

const words = text.changeEmergency.phone;
type Channel = NonNullable<EmergencyView['phone']>['channel'];
const CHANNELS = (['phone', 'chat', 'mail', 'inPerson'] as const).map((value: Channel) => ({
  value,
  label: text.changeEmergency.channels[value],
}));

/** Records who approved it over the phone, how and when, for the content that the recorder sees. */
export function PhoneForm({ seal, ...closing }: Closing & { seal: string }) {
  const { issueId } = useChangeActions();
  const { now, timeZone } = useSight();
  const [approver, setApprover] = useState<string | null>(null);
  const [channel, setChannel] = useState<Channel>('phone');
  const [local, setLocal] = useState(() => localOf(new Date(now).toISOString(), timeZone));
  const calledAt = instantOf(local, timeZone);
  // A minute's grace: the field has no seconds.
  const isFuture = calledAt !== null && Date.parse(calledAt) > now + 60_000;
  return (
    <DeedForm
      {...closing}
      optional
      words={{
        ...words,
        label: words.note,
        help: words.noteHelp,
        needed: text.changeEmergency.reasonNeeded,
      }}
      isReady={approver !== null && calledAt !== null && !isFuture}
      fields={(tried) => (
        <>
          <FormField
            label={words.approver}
            error={tried && approver === null ? words.approverNeeded : undefined}
          >
            {(field) => <PersonField field={field} value={approver} change={setApprover} />}
          </FormField>
          <FormField label={words.channel}>
            {(field) => (
              <Select
                inputId={field.id}
                aria-describedby={field['aria-describedby']}
                options={CHANNELS}
                value={CHANNELS.find(({ value }) => value === channel) ?? null}
                onChange={(option) => setChannel(option?.value ?? 'phone')}
              />
            )}
          </FormField>
          <MomentField
            label={words.at}
            help={words.atHelp(timeZone)}
            error={
              !tried ? undefined : calledAt === null ? words.atNeeded : isFuture ? words.future : undefined
            }
            value={local}
            onChange={setLocal}
          />
        </>
      )}
      send={(note) =>
        phoneIn({ issueId, seal, approver: approver ?? '', channel, calledAt: calledAt ?? '', note })
      }
    />
  );
}
