import SectionMessage from '@atlaskit/section-message/section-message';
import type { Partial_ } from '../../../src/contract/common';
import { text } from '../text';

/** Names the parts that could not be loaded, so that what is absent is not mistaken for what is empty. */
export function PartialNotice({
  partial,
  level = 'h3',
}: {
  partial: readonly Partial_[];
  level?: 'h2' | 'h3';
}) {
  if (partial.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={text.errors.partialTitle} headingLevel={level}>
      <ul>
        {partial.map(({ part, message }) => (
          <li key={part}>
            <strong>{part}:</strong> {message}
          </li>
        ))}
      </ul>
      <p>{text.errors.partialRest}</p>
    </SectionMessage>
  );
}
