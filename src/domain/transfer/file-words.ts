import { FORMAT_VERSION } from './config-file';
import { MOST_CHARACTERS, type FileFault } from './open-file';

/** What is wrong with a file, and what to do about it. */
export const FILE_WORDS: Readonly<Record<FileFault, { readonly message: string; readonly remedy: string }>> =
  {
    tooLarge: {
      message: `The file has more than ${MOST_CHARACTERS.toLocaleString('en')} characters, which is more than a page can send.`,
      remedy: 'Choose the file that "Export" saved.',
    },
    notJson: {
      message: 'The file is broken: it is no JSON.',
      remedy: 'Export it again, and copy it as a file rather than as text.',
    },
    notOurs: {
      message: "This is no file of Steward's configuration.",
      remedy: 'Choose the file that "Export" saved.',
    },
    newer: {
      message: `The file was made by a newer version of Steward; this one reads files up to format ${FORMAT_VERSION}.`,
      remedy: 'Update Steward on this site, then import again.',
    },
    notGenuine: {
      message: 'Either the passphrase is wrong, or the file was changed after it was exported.',
      remedy:
        'Check the passphrase. If it is right, export the file again: what was changed must not be imported.',
    },
    unreadable: {
      message: 'The file is genuine, but says something that this version of Steward does not know.',
      remedy: 'Update Steward on this site, then import again.',
    },
  };

/** "steward-acme-2026-11-22.json": the site's host and the day. */
export function fileName(siteUrl: string, exportedAt: string): string {
  const host = siteUrl.replace(/^https?:\/\//, '').split(/[./:]/)[0] ?? '';
  const site = host.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-');
  return `steward-${site === '' ? 'site' : site}-${exportedAt.slice(0, 10)}.json`;
}
