import { useState } from 'react';
import type { FieldDiff } from '../../../../../src/contract/common';
import type { PortalApprovalView } from '../../../../../src/contract/portal-approval';

type Asked = NonNullable<PortalApprovalView['ballot']>;

/** Fields that read otherwise than before, those that came and went among them. */
export function changedTexts(before: Asked['texts'], after: Asked['texts']): readonly FieldDiff[] {
  const fields = [...new Map([...before, ...after].map((one) => [one.field, one.name]))];
  const textOf = (texts: Asked['texts'], field: string) =>
    texts.find((one) => one.field === field)?.text ?? '';
  return fields.flatMap(([field, name]) => {
    const diff = { field, name, before: textOf(before, field), after: textOf(after, field) };
    return diff.before === diff.after ? [] : [diff];
  });
}

/**
 * What has changed since this person first saw what they are asked. The page reads itself anew while they read: a text must not
 * become another one under their eyes unsaid.
 */
export function useChangedTexts(ballot: Asked | null): readonly FieldDiff[] {
  const [first, setFirst] = useState(ballot);
  if (first === null) {
    if (ballot !== null) setFirst(ballot);
    return [];
  }
  if (ballot === null || ballot.seal === first.seal) return [];
  if (ballot.vote !== null) setFirst(ballot);
  return changedTexts(first.texts, ballot.texts);
}
