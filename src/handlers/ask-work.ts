import type { InvocationError, AsyncEvent } from '@forge/events';
import { askWork, workAsk as doAskWork } from '../usecases/work-ask';
import { consume } from './consume';

/** Messages about those whom a change asks for their vote. */
export const workAsk = (event: AsyncEvent, context: unknown): Promise<InvocationError | undefined> =>
  consume('ask-work', askWork, event, context, doAskWork);
