import type { Office } from '../../journeys/support/office';
import type { Message } from './messages';

const FUNCTIONS = {
  'issue-work': 'work-issue',
  'ask-work': 'work-ask',
  'job-work': 'work-job',
  'upkeep-work': 'work-upkeep',
} as const satisfies Record<Message['queue'], string>;

let delivered = 0;

/** The platform brings a message that this version of the app didn't send. Gives what it is answered. */
export function deliver({ site }: Office, { queue, body }: Message) {
  const id = `in-flight-${++delivered}`;
  return site.forge.invoke({
    ...{
      functionKey: FUNCTIONS[queue],
      moduleKey: queue,
      moduleType: 'consumer',
      operation: `queue ${queue}`,
    },
    payload: {
      ...{ body, queueName: queue, jobId: id, eventId: id },
      context: { cloudId: site.jira.cloudId, moduleKey: queue },
    },
    accountId: null,
  });
}
