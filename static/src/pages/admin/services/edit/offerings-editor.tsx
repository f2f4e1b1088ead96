import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import type { FaultAt, ServiceDraft } from './draft';

const words = text.serviceAdmin.edit;

/** What customers get of a service. */
export function OfferingsEditor(props: {
  draft: ServiceDraft;
  set: (part: Partial<ServiceDraft>) => void;
  faultAt: FaultAt;
}) {
  const { set, faultAt } = props;
  const { offerings } = props.draft;
  const change = (index: number, part: Partial<(typeof offerings)[number]>) =>
    set({ offerings: offerings.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <div className="stack-tight">
      <p className="subtle">{words.offeringsWhy}</p>
      {offerings.map((one, index) => (
        <div key={index} className="service-offering">
          <FormField label={words.offeringName} error={faultAt(`offerings.${index}.name`)}>
            {(field) => (
              <TextField
                {...field}
                isCompact
                maxLength={120}
                autoComplete="off"
                value={one.name}
                onChange={({ currentTarget }) => change(index, { name: currentTarget.value })}
              />
            )}
          </FormField>
          <FormField label={words.offeringDescription}>
            {(field) => (
              <TextField
                {...field}
                isCompact
                maxLength={500}
                autoComplete="off"
                value={one.description}
                onChange={({ currentTarget }) => change(index, { description: currentTarget.value })}
              />
            )}
          </FormField>
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={words.offeringRemove(one.name)}
            onClick={() => set({ offerings: offerings.filter((_, at) => at !== index) })}
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button
          isDisabled={offerings.length >= 50}
          onClick={() => set({ offerings: [...offerings, { name: '', description: '' }] })}
        >
          {words.offeringsAdd}
        </Button>
      </div>
    </div>
  );
}
