import type { Tour } from './tour';

/** Screens, their tabs and the schemes that put them to use. */
export async function screens({ ok }: Tour): Promise<void> {
  const screen = await ok('POST', 'screens', { name: 'Review', description: 'd' });
  await ok('GET', 'screens');
  await ok('PUT', `screens/${screen.id}`, { name: 'Reviews' });
  await ok('GET', `screens/${screen.id}/availableFields`);
  const tab = await ok('POST', `screens/${screen.id}/tabs`, { name: 'More' });
  await ok('GET', `screens/${screen.id}/tabs`);
  await ok('PUT', `screens/${screen.id}/tabs/${tab.id}`, { name: 'Still more' });
  const fields = `screens/${screen.id}/tabs/${tab.id}/fields`;
  await ok('POST', fields, { fieldId: 'summary' });
  await ok('POST', fields, { fieldId: 'labels' });
  await ok('GET', fields);
  await ok('POST', `${fields}/labels/move`, { position: 'First' });
  await ok('DELETE', `${fields}/labels`);
  await ok('DELETE', `screens/${screen.id}/tabs/${tab.id}`);

  const scheme = await ok('POST', 'screenscheme', { name: 'Reviews', screens: { default: screen.id } });
  await ok('GET', 'screenscheme');
  await ok('PUT', `screenscheme/${scheme.id}`, { name: 'Reviews again', description: 'd' });
  const base = 'issuetypescreenscheme';
  const { id } = await ok('POST', base, {
    name: 'Reviews',
    issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: String(scheme.id) }],
  });
  await ok('GET', base);
  await ok('GET', `${base}/mapping`);
  const { values } = await ok('GET', `${base}/project?projectId=10000`);
  await ok('PUT', `${base}/${id}/mapping`, {
    issueTypeMappings: [{ issueTypeId: '10000', screenSchemeId: String(scheme.id) }],
  });
  await ok('PUT', `${base}/${id}/mapping/default`, { screenSchemeId: String(scheme.id) });
  await ok('POST', `${base}/${id}/mapping/remove`, { issueTypeIds: ['10000'] });
  await ok('PUT', `${base}/project`, { issueTypeScreenSchemeId: id, projectId: '10000' });
  await ok('GET', `${base}/${id}/project`);
  const before = values[0].issueTypeScreenScheme.id as string;
  await ok('PUT', `${base}/project`, { issueTypeScreenSchemeId: before, projectId: '10000' });
  await ok('DELETE', `${base}/${id}`);
  await ok('DELETE', `screenscheme/${scheme.id}`);
  await ok('DELETE', `screens/${screen.id}`);
}
