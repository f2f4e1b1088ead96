/** The manifest can't be used; the message names the place and what is wrong there. */
export class ManifestError extends Error {}
