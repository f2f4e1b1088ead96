import Lozenge from '@atlaskit/lozenge';

const APPEARANCE = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** A status with its category's colour; the name says it too. */
export function StatusLozenge({ status }: { status: unknown }) {
  const bean = status as { name: string; statusCategory?: { key: string } } | null;
  if (!bean) return null;
  const key = bean.statusCategory?.key as keyof typeof APPEARANCE | undefined;
  return <Lozenge appearance={(key && APPEARANCE[key]) ?? 'default'}>{bean.name}</Lozenge>;
}
