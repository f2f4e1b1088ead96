import type { ServicePanelView, Suspect } from '../../../../../src/contract/services';
import { judgeSuspect } from '../../../api/service-panel';
import { useAnnounce } from '../../../components/announcer';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { Section } from '../../../components/section';
import { useTitles } from '../../../components/use-titles';
import { text } from '../../../text';
import { usePanelWrite } from '../use-panel-write';
import { SuspectItem } from './suspect-item';

const words = text.servicePanel.suspects;
const counting = (suspects: readonly Suspect[], verdict: Suspect['verdict']): number =>
  suspects.filter((one) => one.verdict === verdict).length;
/** The button that was pressed goes away, and the line may have moved: its first button takes the focus. */
const focusLine = (changeId: string) =>
  setTimeout(() => document.querySelector<HTMLElement>(`[data-suspect="${changeId}"] button`)?.focus());

/** Recent changes that may be behind the incident, each confirmed or ruled out by one press. */
export function SuspectSection({ view, siteUrl }: { view: ServicePanelView; siteUrl: string }) {
  const { issueId, suspects, canEdit } = view;
  const announce = useAnnounce();
  const titles = useTitles(suspects.map((one) => one.issueId));
  const judging = usePanelWrite(issueId, (what: { change: Suspect; verdict: Suspect['verdict'] }) =>
    judgeSuspect({ issueId, changeId: what.change.issueId, verdict: what.verdict }),
  );
  const judge = (change: Suspect) => (verdict: Suspect['verdict']) =>
    judging.mutate(
      { change, verdict },
      {
        onSuccess: () => {
          announce(words.said[verdict](change.issueKey));
          focusLine(change.issueId);
        },
      },
    );
  const confirmed = counting(suspects, 'confirmed');
  const first = confirmed > 0 ? undefined : suspects.find(({ verdict }) => verdict === 'open');
  return (
    <Section title={words.title} summary={words.summary(counting(suspects, 'open'), confirmed)} open>
      {suspects.length === 0 ? (
        <EmptyState title={words.none} why={words.noneWhy} />
      ) : (
        <>
          <p className="small subtle">{words.lead}</p>
          <ol className="plain-list suspects">
            {suspects.map((suspect) => (
              <SuspectItem
                key={suspect.issueId}
                suspect={suspect}
                title={titles.get(suspect.issueId)}
                siteUrl={siteUrl}
                isFirst={suspect === first}
                judge={canEdit ? judge(suspect) : null}
                sending={
                  judging.isPending && judging.variables.change.issueId === suspect.issueId
                    ? judging.variables.verdict
                    : null
                }
                failed={
                  judging.error && judging.variables?.change.issueId === suspect.issueId ? (
                    <Failure error={judging.error} />
                  ) : null
                }
              />
            ))}
          </ol>
          {canEdit ? null : <p className="small subtle">{words.readOnly}</p>}
        </>
      )}
    </Section>
  );
}
