import { LIMITS } from '../limits';

/** The log of one invocation within Forge's limits: lines per minute of declared run time, bytes per invocation. */
export class InvocationLog {
  readonly lines: string[] = [];
  /** Lines that were lost because a limit was reached. */
  dropped = 0;
  #bytes = 0;
  readonly #maxLines: number;

  constructor(timeoutMs: number) {
    this.#maxLines = LIMITS.logLinesPerMinute * Math.ceil(timeoutMs / 60_000);
  }

  add(level: string, line: string): void {
    const bytes = Buffer.byteLength(line);
    if (this.lines.length >= this.#maxLines || this.#bytes + bytes > LIMITS.logBytes) {
      this.dropped += 1;
      return;
    }
    this.#bytes += bytes;
    this.lines.push(`${level} ${line}`);
  }
}
