import * as fc from 'fast-check';
import { FILE_WORDS, MOST_CHARACTERS, fileName, openFile, sealFile } from '../../../src/domain/transfer';
import { KDF } from '../../../src/domain/transfer/config-file';
import { cheapKey, PASSPHRASE, SALT, sample } from './sample';

const text = sealFile(sample, PASSPHRASE, SALT, cheapKey);
const open = (file: string, passphrase = PASSPHRASE) => openFile(file, passphrase, cheapKey);
const refused = (fault: string) => ({ ok: false, fault });
const edited = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(text) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};

describe('a configuration file', () => {
  it('reads back what was written, with the real derivation of the key', () => {
    const real = sealFile(sample, PASSPHRASE, SALT);
    expect(openFile(real, PASSPHRASE)).toEqual({ ok: true, content: sample });
    expect(openFile(real, 'another passphrase')).toEqual(refused('notGenuine'));
    expect(KDF).toEqual({ name: 'scrypt', N: 32768, r: 8, p: 3 });
  });

  it('is the same text for the same content, salt and passphrase, and another for another salt', () => {
    expect(sealFile(sample, PASSPHRASE, SALT, cheapKey)).toBe(text);
    expect(sealFile(sample, PASSPHRASE, 'f'.repeat(32), cheapKey)).not.toBe(text);
  });

  it('may be laid out anew: blanks and the order of names say nothing', () => {
    const pretty = JSON.stringify(JSON.parse(text), null, 2);
    const reversed = edited((file) => {
      for (const [name, value] of Object.entries(file).reverse()) {
        delete file[name];
        file[name] = value;
      }
    });
    expect(open(pretty)).toEqual({ ok: true, content: sample });
    expect(open(reversed)).toEqual({ ok: true, content: sample });
  });

  it('takes a passphrase typed with composed or decomposed letters', () => {
    const umlaut = 'Schlüsselwort für alle';
    const file = sealFile(sample, umlaut.normalize('NFC'), SALT);
    expect(openFile(file, umlaut.normalize('NFD')).ok).toBe(true);
  });

  it('is refused whichever character is changed to whatever other one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: text.length - 1 }),
        fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
        (at, character) => {
          fc.pre(text[at] !== character);
          const changed = text.slice(0, at) + character + text.slice(at + 1);
          expect(open(changed).ok).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is refused whichever character is changed: every place once', () => {
    for (let at = 0; at < text.length; at++) {
      const character = text[at] === '7' ? '8' : '7';
      expect([at, open(text.slice(0, at) + character + text.slice(at + 1)).ok]).toEqual([at, false]);
    }
  });

  it('is refused when a character is taken out or put in', () => {
    for (let at = 0; at < text.length; at++) {
      expect([at, open(text.slice(0, at) + text.slice(at + 1)).ok]).toEqual([at, false]);
      expect([at, open(`${text.slice(0, at)}x${text.slice(at)}`).ok]).toEqual([at, false]);
    }
  });

  it('with something added or removed is taken for changed', () => {
    expect(open(edited((file) => (file['extra'] = 1)))).toEqual(refused('notGenuine'));
    expect(open(edited((file) => delete file['policies']))).toEqual(refused('notGenuine'));
    expect(open(edited((file) => delete file['checksum']))).toEqual(refused('notGenuine'));
    const bare = edited((file) => (file['checksum'] = { ...(file['checksum'] as object), extra: 1 }));
    expect(open(bare)).toEqual(refused('notGenuine'));
  });

  it('with its checksum in other letters is refused as well', () => {
    const upper = edited((file) => {
      const sum = file['checksum'] as { value: string };
      sum.value = sum.value.toUpperCase();
    });
    expect(open(upper)).toEqual(refused('notGenuine'));
  });

  it('cannot ask for more work than the stated parameters', () => {
    let asked = 0;
    const counting = (passphrase: string, salt: string) => {
      asked++;
      return cheapKey(passphrase, salt);
    };
    const dear = edited((file) => {
      const { kdf } = file['checksum'] as { kdf: { N: number } };
      kdf.N = 2 ** 30;
    });
    expect(openFile(dear, PASSPHRASE, counting)).toEqual(refused('notGenuine'));
    expect(asked).toBe(0);
  });

  it.each([
    ['broken', text.slice(0, -1), 'notJson'],
    ['empty', '{}', 'notOurs'],
    ['another kind of file', '[1,2]', 'notOurs'],
    ['null', 'null', 'notOurs'],
    ['newer', edited((file) => (file['formatVersion'] = 2)), 'newer'],
    ['too large', ' '.repeat(MOST_CHARACTERS + 1), 'tooLarge'],
  ] as const)('that is %s is refused, saying so', (_name, file, fault) => {
    expect(open(file)).toEqual(refused(fault));
    expect(FILE_WORDS[fault].message).toMatch(/\w/);
    expect(FILE_WORDS[fault].remedy).toMatch(/\w/);
  });

  it('that is genuine but says what this version does not know is refused as a whole', () => {
    const odd = { ...sample, projects: [{ ...sample.projects[0], quorum: 'many', key: '' }] };
    // Sealed by a version that knew more.
    const file = sealFile(odd as unknown as typeof sample, PASSPHRASE, SALT, cheapKey);
    expect(open(file)).toEqual(refused('unreadable'));
  });

  it('at the largest size is still read', () => {
    expect(open(text + ' '.repeat(MOST_CHARACTERS - text.length)).ok).toBe(true);
    expect(open(text + ' '.repeat(MOST_CHARACTERS - text.length + 1))).toEqual(refused('tooLarge'));
  });

  it('is named after the site and the day', () => {
    expect(fileName('https://acme.atlassian.net', '2026-11-22T09:00:00.000Z')).toBe(
      'steward-acme-2026-11-22.json',
    );
    expect(fileName('http://localhost:4000', '2026-01-02T00:00:00.000Z')).toBe(
      'steward-localhost-2026-01-02.json',
    );
    expect(fileName('', '2026-01-02T00:00:00.000Z')).toBe('steward-site-2026-01-02.json');
  });
});
