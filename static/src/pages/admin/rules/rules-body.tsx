import type { RulesView } from '../../../../../src/contract/admin';
import { DatedMoment } from '../../../components/moment';
import { text } from '../../../text';
import { MatrixTable } from './matrix-table';
import { RulesGroup } from './rules-group';

const words = text.admin.rules;
const DAMAGE = ['1', '2', '3', '4', '5'];

/** Calendars, SLA policies, approvals, risk and priority, each as a person would say it. */
export function RulesBody({ rules }: { rules: RulesView }) {
  return (
    <>
      <RulesGroup title={words.calendars} empty={rules.calendars.length === 0}>
        <ul className="plain-list rule-list">
          {rules.calendars.map((calendar) => (
            <li key={calendar.id}>
              <p className="strong">{calendar.name}</p>
              <p>{calendar.words}</p>
              {calendar.holidays.length > 0 ? (
                <p className="small subtle">
                  {words.holidays(calendar.holidays.length)}: {calendar.holidays.join(', ')}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </RulesGroup>
      <RulesGroup title={words.slas} empty={rules.slas.length === 0}>
        <ul className="plain-list rule-list">
          {rules.slas.map((sla) => (
            <li key={sla.id}>
              <p className="strong">{sla.name}</p>
              <ul>
                {sla.words.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p className="small subtle">
                {words.versionFrom(sla.version)} <DatedMoment at={sla.effectiveFrom} />
              </p>
            </li>
          ))}
        </ul>
      </RulesGroup>
      <RulesGroup title={words.approvals} empty={rules.approvals.length === 0}>
        <ol className="plain-list rule-list">
          {rules.approvals.map((row) => (
            <li key={row.row}>
              <p className="strong">{row.when}</p>
              <p>{row.stages.length === 0 ? words.none : row.stages.join(words.and)}</p>
            </li>
          ))}
        </ol>
      </RulesGroup>
      <RulesGroup title={words.risk} empty={rules.risk.matrix.length === 0}>
        <p className="subtle">{words.riskModel(rules.risk.version)}</p>
        <MatrixTable
          title={words.matrix}
          rowTitle={words.likelihood}
          columnTitle={words.damage}
          rows={DAMAGE}
          columns={DAMAGE}
          cells={rules.risk.matrix}
          upwards
        />
        <h4>{words.factors}</h4>
        <ul>
          {rules.risk.factors.map((factor) => (
            <li key={factor}>{factor}</li>
          ))}
        </ul>
      </RulesGroup>
      <RulesGroup title={words.priority} empty={rules.priority.cells.length === 0}>
        <MatrixTable
          title={words.priority}
          rowTitle={words.impact}
          columnTitle={words.urgency}
          rows={rules.priority.impacts}
          columns={rules.priority.urgencies}
          cells={rules.priority.cells}
        />
      </RulesGroup>
    </>
  );
}
