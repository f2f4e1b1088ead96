import SectionMessage from '@atlaskit/section-message/section-message';
import Button from '@atlaskit/button/default/button';
import { Component, type ReactNode } from 'react';
import { text } from '../text';

/** Shows what is safe and what to do when a screen throws, instead of an empty frame. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };
  static getDerivedStateFromError() {
    return { crashed: true };
  }
  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <div role="alert">
        <SectionMessage appearance="error" title={text.errors.crashTitle}>
          <p>{text.errors.crashBody}</p>
          <Button onClick={() => location.reload()}>{text.errors.reload}</Button>
        </SectionMessage>
      </div>
    );
  }
}
