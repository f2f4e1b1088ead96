import type { AppManifest } from '../manifest/types';
import type { Invoke, InvokeResult } from '../runtime/invoker';
import type { Delivery } from './delivery-store';

/** Calls the consumer or trigger function of a delivery with the argument that Forge gives it. */
export async function deliverTo(
  manifest: AppManifest,
  cloudId: string,
  invoke: Invoke,
  delivery: Delivery,
): Promise<InvokeResult> {
  const { kind, moduleKey, name, retryContext, chain } = delivery;
  const module = (kind === 'queue' ? manifest.consumers : manifest.triggers).find(
    ({ key }) => key === moduleKey,
  );
  // A message of an earlier version of the app whose module is gone can only be dropped.
  if (!module) return { ok: true, value: undefined };
  const retry = retryContext === null ? {} : { retryContext };
  return invoke({
    functionKey: module.function,
    moduleKey,
    moduleType: kind === 'queue' ? 'consumer' : 'trigger',
    operation: kind === 'queue' ? `queue ${name}` : name,
    payload:
      kind === 'queue'
        ? {
            body: delivery.payload,
            queueName: name,
            jobId: delivery.jobId,
            eventId: delivery.eventId,
            ...retry,
            context: { cloudId, moduleKey },
          }
        : { ...delivery.payload, ...retry },
    accountId: null,
    chain,
  });
}
