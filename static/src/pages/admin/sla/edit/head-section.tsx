import TextField from '@atlaskit/textfield/text-field';
import type { SlaSummary } from '../../../../../../src/contract/sla-admin';
import type { SlaDraft } from '../../../../../../src/contract/sla-policy';
import { FormField } from '../../../../components/form-field';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { FindingsAt } from '../findings/findings-at';
import { AGREEMENTS } from '../list/agreements';

const words = text.sla.editor;

/** Name, kind, and of an OLA or UC the SLA whose time it shares. */
export function HeadSection(props: {
  draft: SlaDraft;
  policies: readonly SlaSummary[];
  change: (draft: SlaDraft) => void;
}) {
  const { draft, policies, change } = props;
  const { supports, ...alone } = draft;
  return (
    <>
      <FindingsAt place="policy" />
      <div className="sla-fields">
        <FormField
          label={words.name}
          error={draft.name.trim() === '' ? text.sla.policies.fresh.nameNeeded : undefined}
        >
          {(field) => (
            <TextField
              {...field}
              isCompact
              maxLength={255}
              value={draft.name}
              onChange={({ currentTarget }) => change({ ...draft, name: currentTarget.value })}
            />
          )}
        </FormField>
        <FormField label={words.kind}>
          {({ id }) => (
            <Pick
              id={id}
              label={words.kind}
              options={AGREEMENTS.map((one) => ({
                value: one,
                label: `${one}: ${text.sla.policies.agreements[one].name}`,
              }))}
              value={draft.agreement}
              change={(chosen) => {
                const agreement = AGREEMENTS.find((one) => one === chosen);
                if (agreement)
                  change(agreement === 'SLA' ? { ...alone, agreement } : { ...draft, agreement });
              }}
            />
          )}
        </FormField>
        {draft.agreement === 'SLA' ? null : (
          <FormField label={words.supports}>
            {({ id }) => (
              <Pick
                id={id}
                label={words.supports}
                options={[
                  { value: '', label: words.supportsNone },
                  ...policies
                    .filter(
                      (one) => one.agreement === 'SLA' && one.id !== draft.id && one.state !== 'retired',
                    )
                    .map((one) => ({ value: one.id, label: one.name })),
                ]}
                value={supports ?? ''}
                change={(chosen) => change(chosen === '' ? alone : { ...draft, supports: chosen })}
              />
            )}
          </FormField>
        )}
      </div>
    </>
  );
}
