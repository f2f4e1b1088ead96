/** How an item's order looks when Jira numbers what it came from: "b:00000000000000010023:f0002". */
const USUAL = /^b:(\d{20}):([a-z])(\d{4})$/;
const SHORT = /^(\d{1,20})([a-z])(\d{0,4})$/;
/** Before any other form, so that no form can be taken for a short one. */
const OTHER = '=';

/** An order without the zeros that only make it sort: "10023f2". Anything unusual is kept whole. */
export function shortOrder(order: string): string {
  const [, id = '', kind = '', index = ''] = USUAL.exec(order) ?? [];
  if (kind === '') return OTHER + order;
  return `${BigInt(id)}${kind}${Number(index) || ''}`;
}

export function longOrder(short: string): string {
  if (short.startsWith(OTHER)) return short.slice(OTHER.length);
  const [, id = '', kind = '', index = ''] = SHORT.exec(short) ?? [];
  return `b:${id.padStart(20, '0')}:${kind}${index.padStart(4, '0')}`;
}
