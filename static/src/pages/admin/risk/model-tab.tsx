import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RiskDraft, RiskModelView } from '../../../../../src/contract/risk-admin';
import { checkRisk } from '../../../api/risk-model';
import { Section } from '../../../components/section';
import { useSettled } from '../../../components/use-settled';
import { text } from '../../../text';
import { useKeptEdit } from '../use-kept-edit';
import { DraftBar } from './draft-bar';
import { FactorRow } from './factor-row';
import { Findings } from './findings';
import { MatrixSection } from './matrix-section';
import { Preview } from './preview';
import { isReadable } from './question-draft';
import { QuestionList } from './question-list';
import { HistoryWeights, StopperTicks } from './small-parts';
import { plainNumber } from './number-field';

const words = text.riskModel;
const sameModel = (one: RiskDraft, other: RiskDraft): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
/** A half-written question would only be refused. */
const isWhole = ({ questions }: RiskDraft): boolean => questions.every(isReadable);

/** The model as it is, to be read and edited, with what an edit would change beside it. */
export function ModelTab({ view, canConfigure }: { view: RiskModelView; canConfigure: boolean }) {
  const edit = useKeptEdit(['risk-edit', 'model'], view.draft?.value ?? view.model, view.version, sameModel);
  const { draft } = edit;
  const disabled = !canConfigure || !view.canEdit;
  const settled = useSettled(draft);
  const same = sameModel(draft, view.model);
  const preview = useQuery({
    queryKey: ['risk-check', view.version, settled],
    queryFn: () => checkRisk({ draft: settled }),
    enabled: !sameModel(settled, view.model) && isWhole(settled),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const findings = same || preview.isPlaceholderData ? [] : (preview.data?.findings ?? []);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const change = (part: Partial<RiskDraft>) => edit.change({ ...draft, ...part });
  const parts = { draft, disabled, change };
  const { team, model, service } = draft.historyWeights;
  return (
    <Findings.Provider value={findings}>
      <div className="risk-model">
        <div className="risk-editor">
          <Section
            title={words.factors.title}
            summary={words.factors.summary(draft.factors.filter(({ on }) => on).length, draft.factors.length)}
            open
          >
            <p className="subtle">{words.factors.lead}</p>
            <ul className="plain-list risk-factors">
              {draft.factors.map((factor) => {
                const about = view.about.find(({ id }) => id === factor.id);
                return about ? (
                  <FactorRow
                    key={factor.id}
                    factor={factor}
                    about={about}
                    disabled={disabled}
                    change={(next) =>
                      change({ factors: draft.factors.map((one) => (one.id === next.id ? next : one)) })
                    }
                  />
                ) : null;
              })}
            </ul>
          </Section>
          <Section
            title={words.questions.title}
            summary={words.questions.summary(draft.questions.length)}
            open
          >
            <QuestionList
              questions={draft.questions}
              about={view.about}
              disabled={disabled}
              change={(questions) => change({ questions })}
            />
          </Section>
          <Section
            title={words.historyTitle}
            summary={words.historySummary(plainNumber(team), plainNumber(model), plainNumber(service))}
          >
            <HistoryWeights {...parts} />
          </Section>
          <Section title={words.matrix.title} summary={words.matrix.summary} open>
            <MatrixSection {...parts} />
          </Section>
          <Section
            title={words.stoppers}
            summary={words.stoppersOn(draft.stoppers.length, view.stoppers.length)}
          >
            <StopperTicks {...parts} stoppers={view.stoppers} />
          </Section>
        </div>
        <div className="risk-side stack">
          {disabled ? null : (
            <>
              <DraftBar view={view} edit={edit} faults={errors} readable={isWhole(draft)} />
              <Preview same={same} preview={preview} />
            </>
          )}
        </div>
      </div>
    </Findings.Provider>
  );
}
