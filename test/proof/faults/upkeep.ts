import type { Site } from '../../../sandbox';

/** The platform runs the daily upkeep, and what it queues is worked on. */
export async function upkeep({ site }: { readonly site: Site }): Promise<void> {
  await site.forge.invoke({
    functionKey: 'every-day',
    moduleKey: 'upkeep-daily',
    moduleType: 'scheduledTrigger',
    operation: 'upkeep-daily',
    payload: { context: { cloudId: site.jira.cloudId, moduleKey: 'upkeep-daily' }, contextToken: 'sandbox' },
    accountId: null,
  });
  await site.forge.settle();
}
