import SectionMessage from '@atlaskit/section-message/section-message';
import { text } from '../../../text';

const words = text.servicePanel.unknown;

/** Names in the field that nobody knows, beside services that are known: what is shown is only part of it. */
export function UnknownNotice({ unknown }: { unknown: readonly string[] }) {
  if (unknown.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={words.title(text.registry.names(unknown))} headingLevel="h3">
      <p>{words.why}</p>
    </SectionMessage>
  );
}
