import { expectThat, refused } from './world.mjs';

/** What customers do on the portal, and what the desk sees of it. */
export const requests = ({ jira, desk, portal, found }) => ({
  'service desks': async () => (found.desk = (await desk.servicedesk.getServiceDesks({})).values[0]),
  'service desks of a customer': () => portal.servicedesk.getServiceDesks({}),
  'request types': async () => {
    const page = await desk.servicedesk.getRequestTypes({ serviceDeskId: found.desk.id, limit: 100 });
    found.requestType = page.values[0];
  },
  'request types of a desk that is not there': () =>
    refused(404, desk.servicedesk.getRequestTypes({ serviceDeskId: 4711 })),
  'fields of a request type': () =>
    desk.servicedesk.getRequestTypeFields({
      serviceDeskId: found.desk.id,
      requestTypeId: found.requestType.id,
    }),
  'new request by a customer': async () => {
    found.request = await portal.request.createCustomerRequest({
      serviceDeskId: found.desk.id,
      requestTypeId: found.requestType.id,
      requestFieldValues: { summary: 'Please help' },
    });
  },
  'new request without its summary': () =>
    refused(
      400,
      portal.request.createCustomerRequest({
        serviceDeskId: found.desk.id,
        requestTypeId: found.requestType.id,
        requestFieldValues: {},
      }),
    ),
  'requests of the customer': async () => {
    const page = await portal.request.getCustomerRequests({
      requestOwnership: ['OWNED_REQUESTS'],
      limit: 50,
    });
    expectThat(
      page.values.some((request) => request.issueKey === found.request.issueKey),
      'the new request is among them',
    );
  },
  'requests, an empty page': () => portal.request.getCustomerRequests({ start: 5000 }),
  request: () => portal.request.getCustomerRequestByIdOrKey({ issueIdOrKey: found.request.issueKey }),
  'a request that is not there': () =>
    refused(404, portal.request.getCustomerRequestByIdOrKey({ issueIdOrKey: 'ITS-99999' })),
  'answer of the customer': () =>
    portal.request.createRequestComment({
      issueIdOrKey: found.request.issueKey,
      body: 'It is back',
      public: true,
    }),
  'internal note of the desk': () =>
    desk.request.createRequestComment({
      issueIdOrKey: found.request.issueKey,
      body: 'The disk was full',
      public: false,
    }),
  'comments as the customer sees them': async () => {
    const page = await portal.request.getRequestComments({
      issueIdOrKey: found.request.issueKey,
      limit: 100,
    });
    expectThat(page.values.length === 1, 'the internal note is not shown');
  },
  'comments as the desk sees them': () =>
    desk.request.getRequestComments({ issueIdOrKey: found.request.issueKey }),
  participant: () =>
    desk.request.addRequestParticipants({
      issueIdOrKey: found.request.issueKey,
      accountIds: [found.me.accountId],
    }),
  'participants as the customer sees them': async () => {
    const page = await portal.request.getRequestParticipants({ issueIdOrKey: found.request.issueKey });
    expectThat(page.values.length === 1, 'the new participant is there');
  },
  'participant out': () =>
    desk.request.removeRequestParticipants({
      issueIdOrKey: found.request.issueKey,
      accountIds: [found.me.accountId],
    }),
  'SLAs of JSM': async () => {
    const page = await desk.request.getSlaInformation({ issueIdOrKey: found.request.issueKey });
    expectThat(page.values.length === 2, 'there are two');
  },
  'SLAs of JSM are nothing for customers': () =>
    refused(403, portal.request.getSlaInformation({ issueIdOrKey: found.request.issueKey })),
  'status of the request': () =>
    portal.request.getCustomerRequestStatus({ issueIdOrKey: found.request.issueKey }),
  'remove the issue': () => jira.issues.deleteIssue({ issueIdOrKey: found.issue.key }),
  'remove it again': () => refused(404, jira.issues.deleteIssue({ issueIdOrKey: found.issue.key })),
});
