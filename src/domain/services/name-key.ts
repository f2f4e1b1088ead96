/** How names of services are compared: whatever the case and the spaces. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');

/** Names in a text field: separated by commas, semicolons or lines. Why no name of a service holds one of these. */
export const serviceNamesIn = (text: string | null): string[] =>
  (text ?? '')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
