import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RiskModelView } from '../../../../../src/contract/risk-admin';
import { pinRisk } from '../../../api/risk-model';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';
import { RISK_KEY } from './keys';

const words = text.riskModel.versions;
const origins: Readonly<Record<string, string>> = text.riskModel.origins;

/** Every version with where it came from and what differed; one can be held in force. */
export function VersionsTab({ view, canConfigure }: { view: RiskModelView; canConfigure: boolean }) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const pin = useMutation({
    mutationFn: pinRisk,
    onSuccess: (next, version) => {
      client.setQueryData(RISK_KEY, next);
      announce(version === null ? words.wasUnpinned : words.wasPinned);
    },
  });
  return (
    <div className="stack">
      <p>{words.lead}</p>
      {view.pinned ? (
        <SectionMessage title={words.pinnedTitle}>
          <p>{words.pinnedWhy}</p>
          {canConfigure ? (
            <p>
              <Button isLoading={pin.isPending} onClick={() => pin.mutate(null)}>
                {words.unpin}
              </Button>
            </p>
          ) : null}
        </SectionMessage>
      ) : null}
      {pin.isError ? <Failure error={pin.error} /> : null}
      <ul className="plain-list stack-tight">
        {view.versions.map(({ version, effectiveFrom, origin, by, what }) => {
          const inForce = version === view.version;
          return (
            <li key={version} className="card stack-tight">
              <div className="spread">
                <div className="row">
                  <h3>{words.version(version)}</h3>
                  <Lozenge>{origins[origin] ?? origin}</Lozenge>
                  {inForce ? <Lozenge appearance="success">{words.inForce}</Lozenge> : null}
                  {inForce && view.pinned ? <Lozenge appearance="inprogress">{words.pinned}</Lozenge> : null}
                </div>
                {!canConfigure || (inForce && view.pinned) ? null : (
                  <Button
                    spacing="compact"
                    isDisabled={pin.isPending}
                    aria-label={inForce ? words.pinOf(version) : words.backOf(version)}
                    onClick={() => pin.mutate(version)}
                  >
                    {inForce ? words.pin : words.back}
                  </Button>
                )}
              </div>
              <p>{what}</p>
              <p className="small subtle">
                {effectiveFrom.startsWith('1970') ? (
                  words.ever
                ) : (
                  <>
                    {words.from} <Moment at={effectiveFrom} />
                  </>
                )}
                {by === null ? null : (
                  <>
                    {' '}
                    {words.by} <PersonWord accountId={by} />
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
