import type { PackField, PracticePack } from '../practices/schema';
import { sameName } from './match';
import { rememberedId } from './remembered';
import type { SiteSnapshot } from './site';

type Options = Pick<SiteSnapshot, 'adoption' | 'options'>;

/**
 * Practices with the names that the customer has given to options since: an option is known by its id, and another name is
 * no difference.
 */
export const withPresentNames = (packs: readonly PracticePack[], site: Options): PracticePack[] =>
  packs.map((pack) => ({ ...pack, fields: pack.fields.map((field) => named(pack, field, site)) }));

function named(pack: PracticePack, field: PackField, site: Options): PackField {
  const all = Object.values(site.options).flat();
  const options = field.options.map((option, index) => {
    const id = rememberedId(site, pack.id, `option:${field.ref}:${index}`);
    const present = all.find((one) => one.id === id);
    return present === undefined || sameName(present.value, option.name)
      ? option
      : { ...option, name: present.value };
  });
  return { ...field, options };
}
