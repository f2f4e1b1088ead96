import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ServicePanelView } from '../../../../../src/contract/services';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';

const words = text.servicePanel.set;
/** The picker is heavy, and few need it: it comes when it is asked for. */
const ServicePicker = lazy(async () => ({ default: (await import('./service-picker')).ServicePicker }));

/** A button that opens the form in which the services are chosen. */
export function SetServices({ view, onSet }: { view: ServicePanelView; onSet: () => void }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const isMissing = view.services.length === 0;
  if (open)
    return (
      <Suspense fallback={<Skeleton rows={['line', 'button']} />}>
        <ServicePicker
          view={view}
          onSet={() => {
            setOpen(false);
            onSet();
          }}
          close={() => {
            setOpen(false);
            setTimeout(() => opener.current?.focus());
          }}
        />
      </Suspense>
    );
  return (
    <div>
      <Button
        ref={opener}
        appearance={isMissing ? 'primary' : 'default'}
        spacing={isMissing ? 'default' : 'compact'}
        onClick={() => setOpen(true)}
      >
        {isMissing ? words.open : words.change}
      </Button>
    </div>
  );
}
