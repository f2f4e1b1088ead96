import { checkUnique, fold, namesOf } from './check-names';
import type { Finding } from './check-workflow';
import type { PracticePack } from './schema';

interface Part {
  readonly pack: PracticePack;
  /** What makes it the same thing as another pack's: a ref, a name. */
  readonly key: string;
  /** What must then be equal. */
  readonly content: unknown;
}

/** Parts of several packs that go by one key must say the same, since Jira has one of them. */
function checkAgree(what: string, parts: readonly Part[]): Finding[] {
  const first = new Map<string, Part>();
  return parts.flatMap((part) => {
    const other = first.get(part.key);
    if (!other) first.set(part.key, part);
    if (!other || JSON.stringify(other.content) === JSON.stringify(part.content)) return [];
    return [
      {
        where: `${part.pack.id}: ${what} "${part.key}"`,
        text: `It differs from the one of ${other.pack.id}; Jira has one for both.`,
      },
    ];
  });
}

interface Claim {
  readonly owner: string;
  readonly name: string;
}

/** One name must not lead to two things, or what a site gets would depend on which practice comes first. */
function checkClaims(what: string, claims: readonly Claim[]): Finding[] {
  const owners = new Map<string, string>();
  return claims.flatMap(({ owner, name }) => {
    const other = owners.get(fold(name)) ?? owner;
    owners.set(fold(name), other);
    if (other === owner) return [];
    return [{ where: `${what} "${name}"`, text: `It stands for ${other} and for ${owner}.` }];
  });
}

/** Names that every Jira site has from the beginning: whoever comes first, they are there. */
const EVERYWHERE: ReadonlySet<string> = new Set(['to do', 'in progress', 'done']);

/** What packs that are adopted side by side share is the same in all of them, and what they do not share is apart. */
export function checkAgreement(packs: readonly PracticePack[]): Finding[] {
  const parts = (of: (pack: PracticePack) => readonly Omit<Part, 'pack'>[]): Part[] =>
    packs.flatMap((pack) => of(pack).map((part) => ({ ...part, pack })));
  const claims = (of: (pack: PracticePack) => readonly Claim[]) => packs.flatMap(of);
  const ids = (where: string, of: (pack: PracticePack) => readonly { readonly id: string }[]) =>
    checkUnique(
      where,
      packs.flatMap((pack) => of(pack).map(({ id }) => id)),
    );
  return [
    ...checkUnique(
      'practices',
      packs.map((pack) => pack.id),
    ),
    ...checkAgree(
      'field',
      parts((pack) =>
        pack.fields.map(({ ref, name, aliases, type, options, description }) => ({
          key: ref,
          content: [name, aliases, type, options, description],
        })),
      ),
    ),
    ...checkAgree(
      'issue type',
      parts((pack) => pack.issueTypes.map((type) => ({ key: type.ref, content: type }))),
    ),
    ...checkAgree(
      'status',
      parts((pack) => pack.statuses.map(({ name, category }) => ({ key: fold(name), content: category }))),
    ),
    ...checkAgree(
      'link type',
      parts((pack) => pack.linkTypes.map((link) => ({ key: fold(link.name), content: link }))),
    ),
    ...checkAgree(
      'priority matrix',
      parts((pack) => (pack.matrix === null ? [] : [{ key: 'project', content: pack.matrix }])),
    ),
    // Jira may have two fields of one name if they differ in type; two of ours that it could not tell apart must not be.
    ...checkClaims(
      'field',
      claims((pack) =>
        pack.fields.flatMap((field) =>
          namesOf(field).map((name) => ({
            owner: `the field ${field.ref}`,
            name: `${name} (${field.type})`,
          })),
        ),
      ),
    ),
    ...checkClaims(
      'issue type',
      claims((pack) =>
        pack.issueTypes.flatMap((type) =>
          namesOf(type).map((name) => ({ owner: `the type ${type.ref}`, name })),
        ),
      ),
    ),
    ...checkClaims(
      'status',
      claims((pack) =>
        pack.statuses.flatMap((status) =>
          namesOf(status)
            .filter((name) => !EVERYWHERE.has(fold(name)))
            .map((name) => ({ owner: `"${status.name}"`, name })),
        ),
      ),
    ),
    ...checkClaims(
      'request type',
      claims((pack) =>
        pack.requestTypes.flatMap((type) =>
          namesOf(type).map((name) => ({ owner: `${pack.id}/${type.ref}`, name })),
        ),
      ),
    ),
    ...ids('SLA ids', (pack) => pack.slas),
    ...ids('measures', (pack) => pack.measures),
    ...ids('manual steps', (pack) => pack.manual),
  ];
}
