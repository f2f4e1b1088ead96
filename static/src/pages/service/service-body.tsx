import { useRef } from 'react';
import type { ServicePanelView } from '../../../../src/contract/services';
import { Headline } from './headline';
import { SetServices } from './set/set-services';
import { ServiceDetails } from './services/service-details';
import { SuspectSection } from './suspects/suspect-section';
import { UnknownNotice } from './set/unknown-notice';

/** The answer first, then who may be behind it, then what breaks and what has happened lately. */
export function ServiceBody({ view, siteUrl }: { view: ServicePanelView; siteUrl: string }) {
  const headline = useRef<HTMLHeadingElement>(null);
  const { services, unknown, kind } = view;
  /** Choosing comes first where something is missing, and last where it is only a correction. */
  const toSet = services.length === 0 || unknown.length > 0;
  const set = view.canEdit ? <SetServices view={view} onSet={() => headline.current?.focus()} /> : null;
  return (
    <main className="stack">
      <Headline view={view} headingRef={headline} />
      <UnknownNotice unknown={services.length === 0 ? [] : unknown} />
      {toSet ? set : null}
      <div>
        {kind === 'incident' && services.length > 0 ? <SuspectSection view={view} siteUrl={siteUrl} /> : null}
        {services.map((service) => (
          <ServiceDetails
            key={service.id}
            service={service}
            alone={services.length === 1}
            siteUrl={siteUrl}
          />
        ))}
      </div>
      {toSet ? null : set}
    </main>
  );
}
