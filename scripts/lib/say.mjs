/** One line of what is happening, so that nobody stares at a silent terminal. */
export const say = (text) => process.stdout.write(`steward: ${text}\n`);

/** Ends the command with what went wrong and what to do about it. */
export function giveUp(what, remedy) {
  process.stderr.write(`\nsteward: ${what}\n         What to do: ${remedy}\n`);
  process.exit(1);
}
