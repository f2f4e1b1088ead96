/** Attachment of the gate as it is recorded, and in words. */
export const gateWords = (
  attached: boolean,
): { readonly attached: boolean; readonly attachment: string } => ({
  attached,
  attachment: attached
    ? 'Read back from the workflow: the gate stands on every transition that it should.'
    : 'Not found in the workflow: nothing is enforced.',
});
