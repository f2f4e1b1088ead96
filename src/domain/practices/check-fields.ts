import type { Finding } from './check-workflow';
import type { PracticePack } from './schema';

const CHOICE: ReadonlySet<string> = new Set(['select', 'multiSelect']);

/** Fields have the options that their type needs, and people can get at them. */
export function checkFields(pack: PracticePack): Finding[] {
  const onScreen = pack.screens?.fields ?? [];
  const found: Finding[] = [];
  for (const field of pack.fields) {
    const where = `field "${field.name}"`;
    const isChoice = CHOICE.has(field.type);
    if (isChoice && field.options.length === 0) found.push({ where, text: 'A select field needs options.' });
    if (!isChoice && field.options.length > 0)
      found.push({ where, text: 'Only select fields have options.' });
    if (!onScreen.includes(field.ref))
      found.push({ where, text: 'It is on no screen: nobody could fill it in.' });
  }
  for (const ref of onScreen) {
    if (!pack.fields.some((field) => field.ref === ref))
      found.push({ where: 'screens', text: `"${ref}" is no field of the pack.` });
  }
  onScreen.forEach((ref, index) => {
    if (onScreen.indexOf(ref) !== index) found.push({ where: 'screens', text: `"${ref}" occurs twice.` });
  });
  return found;
}
