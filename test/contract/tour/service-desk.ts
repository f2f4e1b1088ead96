import { people } from '../../../sandbox/jira/seed/people';
import { testApp } from '../../support/jira-site';
import type { Tour } from './tour';

const API = '/rest/servicedeskapi';

/** The portal: desks, request types, requests and customers. */
export async function serviceDesk({ ok, okAs, site }: Tour): Promise<void> {
  for (const path of [
    'info',
    'servicedesk',
    'servicedesk/1',
    'requesttype',
    'servicedesk/1/requesttype',
    'servicedesk/1/requesttype/1',
    'servicedesk/1/requesttype/1/field',
    'servicedesk/1/requesttypegroup',
    'servicedesk/1/organization',
    'organization',
    'organization/1',
    'organization/1/user',
  ])
    await ok('GET', `${API}/${path}`);
  const type = await ok('POST', `${API}/servicedesk/1/requesttype`, {
    issueTypeId: '10002',
    name: 'Plan a change',
    description: 'd',
    helpText: 'h',
  });
  await ok('DELETE', `${API}/servicedesk/1/requesttype/${type.id}`);

  const { issueKey } = await okAs('customerSophie', 'POST', `${API}/request`, {
    serviceDeskId: '1',
    requestTypeId: '1',
    requestFieldValues: { summary: 'Phones are dead' },
  });
  await okAs('customerSophie', 'GET', `${API}/request?requestOwnership=OWNED_REQUESTS&limit=50`);
  const base = `${API}/request/${issueKey as string}`;
  await okAs('customerSophie', 'GET', base);
  await okAs('customerSophie', 'POST', `${base}/comment`, { body: 'All of them.', public: true });
  await okAs('customerSophie', 'GET', `${base}/comment`);
  await okAs('agentLena', 'POST', `${base}/participant`, { accountIds: [people.customerMarek.id] });
  await okAs('agentLena', 'GET', `${base}/participant`);
  await okAs('agentLena', 'DELETE', `${base}/participant`, { accountIds: [people.customerMarek.id] });
  const { values } = await okAs('agentLena', 'GET', `${base}/transition`);
  await okAs('agentLena', 'POST', `${base}/transition`, { id: values[0].id });
  await okAs('customerSophie', 'GET', `${base}/status`);
  await okAs('agentLena', 'GET', `${base}/sla`);
  await okAs('agentLena', 'GET', `${base}/sla/2`);

  // Customers are managed with a scope that Steward does not ask for.
  const manager = {
    kind: 'app',
    scopes: ['manage:servicedesk-customer', 'manage:jira-configuration'],
  } as const;
  site.jira.context.app = { ...testApp(), scopes: manager.scopes };
  const made = await okAs(manager, 'POST', `${API}/customer`, {
    email: 'new@acme.example',
    displayName: 'New One',
  });
  const customers = `${API}/servicedesk/1/customer`;
  await okAs(manager, 'POST', customers, { accountIds: [made.accountId] });
  await okAs(manager, 'GET', `${customers}?query=new`);
}
