import type { Tour } from './tour';

/** Issue types, link types and fields with their contexts and options: made, changed and removed. */
export async function typesAndFields({ ok }: Tour): Promise<void> {
  const type = await ok('POST', 'issuetype', { name: 'Review', description: 'd', hierarchyLevel: 0 });
  await ok('GET', 'issuetype');
  await ok('GET', `issuetype/${type.id}`);
  const { system } = await ok('GET', 'avatar/issuetype/system');
  await ok('PUT', `issuetype/${type.id}`, { name: 'Reviews', avatarId: Number(system[0].id) });
  const { issueTypeSchemeId: scheme } = await ok('POST', 'issuetypescheme', {
    name: 'Reviews',
    issueTypeIds: ['10000', type.id],
  });
  await ok('GET', 'issuetypescheme');
  await ok('GET', `issuetypescheme/mapping?issueTypeSchemeId=${scheme}`);
  await ok('GET', 'issuetypescheme/project?projectId=10000');
  const other = await ok('POST', 'issuetype', { name: 'Audit' });
  await ok('PUT', `issuetypescheme/${scheme}/issuetype`, { issueTypeIds: [other.id] });
  await ok('DELETE', `issuetypescheme/${scheme}/issuetype/${other.id}`);
  const { values } = await ok('GET', 'issuetypescheme/project?projectId=10000');
  const current = values[0].issueTypeScheme.id as string;
  await ok('PUT', 'issuetypescheme/project', { issueTypeSchemeId: current, projectId: '10000' });
  await ok('DELETE', `issuetypescheme/${scheme}`);
  await ok('DELETE', `issuetype/${other.id}`);

  const link = await ok('POST', 'issueLinkType', { name: 'Proof', inward: 'proven by', outward: 'proves' });
  await ok('GET', 'issueLinkType');
  await ok('GET', `issueLinkType/${link.id}`);
  await ok('PUT', `issueLinkType/${link.id}`, { name: 'Proofs' });
  await ok('DELETE', `issueLinkType/${link.id}`);

  const kind = 'com.atlassian.jira.plugin.system.customfieldtypes';
  const field = await ok('POST', 'field', {
    name: 'Answer',
    type: `${kind}:select`,
    searcherKey: `${kind}:multiselectsearcher`,
  });
  await ok('GET', 'field');
  await ok('GET', 'field/search?type=custom&maxResults=5');
  await ok('PUT', `field/${field.id}`, { name: 'Answers', description: 'd' });
  const base = `field/${field.id}/context`;
  const context = (await ok('GET', base)).values[0].id as string;
  const own = await ok('POST', base, {
    name: 'ITS',
    description: '',
    projectIds: ['10000'],
    issueTypeIds: [],
  });
  await ok('PUT', `${base}/${own.id}`, { name: 'ITS only', description: 'd' });
  await ok('PUT', `${base}/${own.id}/project`, { projectIds: ['10001'] });
  await ok('PUT', `${base}/${own.id}/issuetype`, { issueTypeIds: ['10000'] });
  await ok('GET', `${base}/issuetypemapping`);
  await ok('GET', `${base}/projectmapping`);
  await ok('POST', `${base}/mapping`, { mappings: [{ projectId: '10000', issueTypeId: '10000' }] });
  await ok('PUT', `${base}/${own.id}/issuetype`, { issueTypeIds: ['10001'] });
  await ok('POST', `${base}/${own.id}/issuetype/remove`, { issueTypeIds: ['10001'] });
  await ok('POST', `${base}/${own.id}/project/remove`, { projectIds: ['10001'] });
  await ok('DELETE', `${base}/${own.id}`);
  const options = `${base}/${context}/option`;
  const made = await ok('POST', options, { options: [{ value: 'Yes' }, { value: 'No', disabled: true }] });
  const [yes, no] = made.options as { id: string }[];
  await ok('GET', options);
  await ok('PUT', options, { options: [{ id: yes?.id, value: 'Surely' }] });
  await ok('PUT', `${options}/move`, { customFieldOptionIds: [no?.id], position: 'First' });
  await ok('DELETE', `${options}/${no?.id ?? ''}`);

  const schemes = 'config/fieldschemes';
  await ok('GET', `${schemes}?projectId=10000&query=default`);
  const [{ schemeId }] = (await ok('GET', `${schemes}/projects?projectId=10000`)).values;
  await ok('GET', `${schemes}/${schemeId}`);
  await ok('PUT', `${schemes}/fields`, {
    [field.id]: [{ schemeIds: [schemeId], restrictedToWorkTypes: [10002] }],
  });
  await ok('GET', `${schemes}/${schemeId}/fields?fieldId=${field.id}`);
  await ok('GET', `${schemes}/${schemeId}/projects`);
  await ok('GET', `field/${field.id}/association/project`);
  await ok('GET', `field/${field.id}/screens?expand=tab`);
  await ok('DELETE', `${schemes}/fields`, { [field.id]: { schemeIds: [schemeId] } });
  const copy = await ok('POST', `${schemes}/${schemeId}/clone`, { name: 'Own fields' });
  await ok('PUT', `${schemes}/projects`, { [copy.id]: { projectIds: [10001] } });
  await ok('PUT', `${schemes}/projects`, { [schemeId]: { projectIds: [10001] } });
  await ok('DELETE', `${schemes}/${copy.id}`);

  await ok('POST', `field/${field.id}/trash`);
  await ok('GET', 'field/search/trashed?query=answer');
  await ok('POST', `field/${field.id}/restore`);
  await ok('DELETE', `field/${field.id}`);
}
