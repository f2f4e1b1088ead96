import Button from '@atlaskit/button/default/button';
import { Suspense, useRef, useState, type ReactNode } from 'react';
import { Skeleton } from '../../../components/skeleton';

/** How a form ends: with what it was opened for, or without. */
export interface Closing {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/**
 * A button, and the form that it opens in its place; the form's code may come only then. The form goes by the button's name, as several
 * may be open. Given up, the button has the focus again.
 */
export function Deed(props: {
  open: string;
  /** For screen readers, where the button's own words need what stands around them. */
  openLabel?: string | undefined;
  appearance?: 'default' | 'primary' | 'subtle' | 'danger';
  isDisabled?: boolean;
  isCompact?: boolean;
  children: (closing: Closing) => ReactNode;
}) {
  const { open, openLabel, appearance = 'default', isDisabled = false, isCompact = true, children } = props;
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const onCancel = () => {
    setOpen(false);
    // The button is back after this render.
    setTimeout(() => box.current?.querySelector('button')?.focus());
  };
  return (
    <div
      ref={box}
      {...(isOpen ? { className: 'whole-row', role: 'group', 'aria-label': openLabel ?? open } : {})}
    >
      {isOpen ? (
        <Suspense fallback={<Skeleton rows={['line', 'button']} />}>
          {children({ onDone: () => setOpen(false), onCancel })}
        </Suspense>
      ) : (
        <Button
          spacing={isCompact ? 'compact' : 'default'}
          appearance={appearance}
          isDisabled={isDisabled}
          {...(openLabel === undefined ? {} : { 'aria-label': openLabel })}
          onClick={() => setOpen(true)}
        >
          {open}
        </Button>
      )}
    </div>
  );
}
