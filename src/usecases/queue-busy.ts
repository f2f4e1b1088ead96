/** The queue takes no messages now: this site has sent too many, or the queue does not answer. Waiting helps. */
export class QueueBusy extends Error {
  override readonly name = 'QueueBusy';
  constructor(cause: unknown) {
    super('The queue takes no messages now', { cause });
  }
}
