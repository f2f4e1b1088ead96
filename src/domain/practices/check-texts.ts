import type { Finding } from './check-workflow';
import { fillPlaceholders } from './placeholders';
import { isWhole, textsOf, type PackText } from './pack-texts';
import type { PracticePack } from './schema';

const MARKUP = /<[a-z/!]|&[a-z]+;|\*\*|__|`|\]\(/i;

/** Texts can be handed to a translator as they are, and Jira takes them. */
export const checkTexts = (pack: PracticePack): Finding[] => [
  ...textsOf(pack).flatMap((text) => checkText(text)),
  ...checkPlaceholders(pack),
  ...checkPurpose(pack),
];

function checkText({ where, text, kind, limit }: PackText): Finding[] {
  const found: Finding[] = [];
  const add = (words: string) => found.push({ where, text: `${words}: "${text}".` });
  if (text !== text.trim() || /\s\s|\n/.test(text)) add('It has blanks too many');
  if (MARKUP.test(text)) add('It contains markup');
  if (text.length > limit) add(`It is longer than ${limit} characters`);
  if (kind !== 'phrase' && /^[\p{Ll},;:.)]/u.test(text)) add('It begins like the middle of a sentence');
  if (kind === 'sentence' && !isWhole(text)) add('It is a sentence without an end');
  if (kind !== 'sentence' && /[.,;:]$/.test(text)) add('It is a label and ends like a sentence');
  return found;
}

function checkPurpose(pack: PracticePack): Finding[] {
  const found: Finding[] = [];
  if (/[.?!]\s/.test(pack.purpose)) found.push({ where: 'purpose', text: 'Say it in one sentence.' });
  if (pack.kind === 'register' && !/register/i.test(`${pack.name} ${pack.purpose}`))
    found.push({ where: 'purpose', text: 'A register says of itself that it is one.' });
  return found;
}

function checkPlaceholders(pack: PracticePack): Finding[] {
  const found: Finding[] = [];
  const names = (where: string, what: string, refs: readonly string[]) => (ref: string) => {
    if (!refs.includes(ref)) found.push({ where, text: `"{${what}:${ref}}" names nothing in the pack.` });
    return ref;
  };
  for (const step of pack.manual) {
    const where = `manual step "${step.name}"`;
    for (const text of [step.name, step.text, step.link ?? '']) {
      const filled = fillPlaceholders(text, {
        projectKey: 'KEY',
        type: names(
          where,
          'type',
          pack.issueTypes.map((type) => type.ref),
        ),
        field: names(
          where,
          'field',
          pack.fields.map((field) => field.ref),
        ),
        status: names(
          where,
          'status',
          pack.statuses.map((status) => status.role),
        ),
      });
      if (/[{}]/.test(filled))
        found.push({ where, text: `It has a brace that is no placeholder: "${filled}".` });
    }
    if (step.link !== undefined && !/^\/[^\s]*$/.test(step.link))
      found.push({ where, text: 'Its link is not relative to the site.' });
  }
  for (const { where, text } of textsOf(pack)) {
    if (!where.startsWith('manual step') && /[{}]/.test(text))
      found.push({ where, text: `Placeholders are filled in manual steps only: "${text}".` });
  }
  return found;
}
