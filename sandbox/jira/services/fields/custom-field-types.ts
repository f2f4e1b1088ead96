import type { Field } from '../../entities';

/** What a custom field type brings: Jira's schema, the searchers it accepts, and its name in long clause names. */
export interface CustomFieldType {
  readonly schema: Pick<Field['schema'], 'type' | 'items'>;
  readonly searchers: readonly string[];
  readonly label: string;
  readonly options: boolean;
}
const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const kind = (
  type: string,
  label: string,
  searchers: readonly string[],
  more: { items?: string; options?: boolean } = {},
): CustomFieldType => ({
  schema: { type, ...(more.items === undefined ? {} : { items: more.items }) },
  searchers: searchers.map((searcher) => `${TYPES}${searcher}`),
  label,
  options: more.options ?? false,
});

/** The types that POST /field creates here (operation createCustomField lists more; others answer 501). */
const CREATABLE: Readonly<Record<string, CustomFieldType>> = {
  [`${TYPES}textfield`]: kind('string', 'Short text', ['textsearcher']),
  [`${TYPES}textarea`]: kind('string', 'Paragraph', ['textsearcher']),
  [`${TYPES}url`]: kind('string', 'URL Field', ['exacttextsearcher']),
  [`${TYPES}float`]: kind('number', 'Number', ['exactnumber', 'numberrange']),
  [`${TYPES}datepicker`]: kind('date', 'Date', ['daterange']),
  [`${TYPES}datetime`]: kind('datetime', 'Time stamp', ['datetimerange']),
  [`${TYPES}select`]: kind('option', 'Dropdown', ['multiselectsearcher'], { options: true }),
  [`${TYPES}radiobuttons`]: kind('option', 'Radio Buttons', ['multiselectsearcher'], { options: true }),
  [`${TYPES}multiselect`]: kind('array', 'Select List (multiple choices)', ['multiselectsearcher'], {
    items: 'option',
    options: true,
  }),
  [`${TYPES}multicheckboxes`]: kind('array', 'Checkboxes', ['multiselectsearcher'], {
    items: 'option',
    options: true,
  }),
  [`${TYPES}userpicker`]: kind('user', 'User Picker (single user)', ['userpickergroupsearcher']),
  [`${TYPES}multiuserpicker`]: kind('array', 'User Picker (multiple users)', ['userpickergroupsearcher'], {
    items: 'user',
  }),
  [`${TYPES}grouppicker`]: kind('group', 'Group Picker (single group)', ['grouppickersearcher']),
  [`${TYPES}multigrouppicker`]: kind('array', 'Group Picker (multiple groups)', ['multiselectsearcher'], {
    items: 'group',
  }),
  [`${TYPES}labels`]: kind('array', 'Labels', ['labelsearcher'], { items: 'string' }),
};
/** Types that only JSM itself makes. */
const JSM_ONLY: Readonly<Record<string, CustomFieldType>> = {
  // JQL has "Request Type" and "Organizations" as fields of JSM's own; what their searcher is called stands in no document.
  'com.atlassian.servicedesk:vp-origin': kind('sd-customerrequesttype', 'Request Type', [
    'exacttextsearcher',
  ]),
  'com.atlassian.servicedesk:sd-customer-organizations': kind(
    'array',
    'Organizations',
    ['exacttextsearcher'],
    {
      items: 'sd-customerorganization',
    },
  ),
  'com.atlassian.servicedesk:sd-request-participants': kind('array', 'Request participants', [], {
    items: 'user',
  }),
};

export const creatableType = (typeKey: string): CustomFieldType | undefined => CREATABLE[typeKey];
export const customFieldType = (typeKey: string): CustomFieldType | undefined =>
  CREATABLE[typeKey] ?? JSM_ONLY[typeKey];
export const systemType = (name: string): string => `${TYPES}${name}`;
/** Types that Jira creates and this site does not (operation createCustomField lists them). */
export const isMissingHere = (typeKey: string): boolean =>
  ['cascadingselect', 'importid', 'multiversion', 'project', 'readonlyfield', 'version'].some(
    (name) => typeKey === systemType(name),
  );
/** Has the field a list of options? */
export const hasOptions = (field: Pick<Field, 'typeKey'>): boolean =>
  field.typeKey === null ? false : (customFieldType(field.typeKey)?.options ?? false);
