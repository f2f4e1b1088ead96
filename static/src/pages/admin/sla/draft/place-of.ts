/** The parts of the editor that findings stand in; `policy` is its head. */
export type Place = string;

const ITEM = /^((?:clock\.(?:start|pause|stop|cancel))|goals|escalations)\[(\d+)\]/;
const SECTIONS: readonly string[] = ['scope', 'clock', 'goals', 'escalations'];

/** How many items each list of the policy has, by the list's path. */
export type ItemCounts = Readonly<Record<string, number>>;

/**
 * Where on the screen a finding belongs: the item of a list ("goals[2]"), else the section, else the head. Each finding
 * has exactly one place, so none is shown twice or not at all; an item that isn't there any more counts to its section.
 */
export function placeOf(path: string, counts: ItemCounts): Place {
  const [, list = '', index = ''] = ITEM.exec(path) ?? [];
  if (list !== '' && Number(index) < (counts[list] ?? 0)) return `${list}[${index}]`;
  const section = /^[a-zA-Z]+/.exec(path)?.[0] ?? '';
  return SECTIONS.includes(section) ? section : 'policy';
}
