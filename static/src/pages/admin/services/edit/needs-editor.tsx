import Button from '@atlaskit/button/default/button';
import AsyncSelect from '@atlaskit/select/async-select';
import { useRef, useState } from 'react';
import { readServices } from '../../../../api/services';
import { useAnnounce } from '../../../../components/announcer';
import { FieldError } from '../../../../components/field-error';
import { FormField } from '../../../../components/form-field';
import { Pick, type PickOption } from '../../../../components/pick';
import { useSight } from '../../../../components/viewer-context';
import { dayName } from '../../../../format/iso-day';
import { text } from '../../../../text';
import type { FaultAt, NamesById, ServiceDraft } from './draft';
import { GroupsEditor } from './groups-editor';

const words = text.serviceAdmin.edit;
const MOST_SHOWN = 50;

/** What a service needs, by itself or in groups of which enough are enough. */
export function NeedsEditor(props: {
  draft: ServiceDraft;
  names: NamesById;
  set: (part: Partial<ServiceDraft>) => void;
  faultAt: FaultAt;
}) {
  const { draft, set, faultAt } = props;
  const { locale } = useSight();
  const announce = useAnnounce();
  const adder = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<NamesById>({});
  const nameOf = (id: string): string => props.names[id] ?? found[id] ?? id;
  const { dependsOn, groups } = draft;
  const groupName = (index: number): string => groups[index]?.name || words.groupUnnamed(index + 1);
  const search = async (written: string): Promise<PickOption[]> => {
    const answer = await readServices({ search: written.trim(), stage: 'any' }).catch(() => null);
    if (answer === null) return [{ value: '', label: text.servicePanel.set.refused, isDisabled: true }];
    return answer.services
      .filter(
        ({ id, stage }) => id !== draft.id && stage !== 'retired' && !dependsOn.some((one) => one.on === id),
      )
      .slice(0, MOST_SHOWN)
      .map(({ id, name }) => ({ value: id, label: name }));
  };
  return (
    <div className="stack-tight">
      <p className="subtle">{words.needsWhy}</p>
      {dependsOn.length === 0 ? (
        <p>{words.needsNone}</p>
      ) : (
        <ul className="plain-list service-needs">
          {dependsOn.map((one, index) => (
            <li key={`${one.on} ${one.group ?? ''}`}>
              <div className="service-need">
                <span>
                  <span className="strong">{nameOf(one.on)}</span>{' '}
                  <span className="small subtle">
                    {one.verifiedOn === null
                      ? words.needsNever
                      : words.needsChecked(dayName(one.verifiedOn, locale))}
                  </span>
                </span>
                {groups.length === 0 ? null : (
                  <Pick
                    label={words.group(nameOf(one.on))}
                    options={[
                      { value: '', label: words.alone },
                      ...groups.map(({ id }, at) => ({ value: id, label: words.inGroup(groupName(at)) })),
                    ]}
                    value={one.group ?? ''}
                    change={(group) =>
                      set({
                        dependsOn: dependsOn.map((other, at) =>
                          at === index ? { ...other, group: group === '' ? null : group } : other,
                        ),
                      })
                    }
                  />
                )}
                <Button
                  appearance="subtle"
                  spacing="compact"
                  aria-label={words.needsRemove(nameOf(one.on))}
                  onClick={() => {
                    set({ dependsOn: dependsOn.filter((_, at) => at !== index) });
                    adder.current?.querySelector('input')?.focus();
                  }}
                >
                  ✕
                </Button>
              </div>
              <FieldError id={`need-${index}`}>{faultAt(`dependsOn.${index}`) ?? null}</FieldError>
            </li>
          ))}
        </ul>
      )}
      <div ref={adder} className="narrow">
        <FormField label={words.needsAdd}>
          {(field) => (
            <AsyncSelect<PickOption>
              inputId={field.id}
              aria-describedby={field['aria-describedby']}
              placeholder={words.needsFind}
              defaultOptions
              loadOptions={search}
              noOptionsMessage={() => words.needsNothing}
              isOptionDisabled={(option) => option.isDisabled === true}
              value={null}
              onChange={(option) => {
                if (option === null) return;
                setFound((now) => ({ ...now, [option.value]: option.label }));
                set({ dependsOn: [...dependsOn, { on: option.value, group: null, verifiedOn: null }] });
                announce(option.label);
              }}
            />
          )}
        </FormField>
      </div>
      <GroupsEditor draft={draft} set={set} faultAt={faultAt} />
    </div>
  );
}
