import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestOf } from '../../../../../../src/contract/resolvers';
import { readServices } from '../../../../api/services';
import { Choice } from '../../../../components/choice';
import { EmptyState } from '../../../../components/empty-state';
import { Failure } from '../../../../components/failure';
import { FormField } from '../../../../components/form-field';
import { Pager } from '../../../../components/pager';
import { Skeleton } from '../../../../components/skeleton';
import { useSettled } from '../../../../components/use-settled';
import { text } from '../../../../text';
import { FocusHeading } from '../../focus-heading';
import { servicesKey } from '../keys';
import { ExportButton } from './export-button';
import { ServiceTable } from './service-table';
import { TemplateButton } from './template-button';

const words = text.serviceAdmin.list;
const PAGE = 50;
const STAGES = ['live', 'planned', 'retired', 'any'] as const;
/** What the list is narrowed to: kept while one service is open. */
export interface ListSight {
  readonly search: string;
  readonly stage: RequestOf<'services.list'>['stage'];
  readonly page: number;
}
export const FIRST_LIST: ListSight = { search: '', stage: 'live', page: 0 };

/** The registry: a table to find a service in, and ways to fill it. */
export function ServiceList(props: {
  sight: ListSight;
  look: (sight: ListSight) => void;
  canConfigure: boolean;
  open: (id: string) => void;
  make: () => void;
  toImport: () => void;
}) {
  const { sight, look, canConfigure } = props;
  const [written, setWritten] = useState(sight.search);
  const search = useSettled(written.trim());
  const list = useQuery({
    queryKey: servicesKey(search, sight.stage),
    queryFn: () => readServices({ search, stage: sight.stage }),
    placeholderData: (before) => before,
  });
  const { data } = list;
  const isEmpty = data?.total === 0 && search === '';
  const services = data?.services ?? [];
  const page = Math.min(sight.page, Math.max(0, Math.ceil(services.length / PAGE) - 1));
  return (
    <div className="stack">
      <div className="spread">
        <FocusHeading level="h2">{words.title}</FocusHeading>
        {canConfigure ? (
          <div className="row">
            <Button onClick={props.toImport}>{words.import}</Button>
            {isEmpty ? null : <ExportButton />}
            <Button appearance="primary" onClick={props.make}>
              {words.add}
            </Button>
          </div>
        ) : null}
      </div>
      <p>{words.lead}</p>
      {list.isError ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <Skeleton rows={['button', 'block', 'block']} /> : null}
      {data === undefined ? null : isEmpty && sight.stage === 'any' ? (
        <Empty />
      ) : (
        <>
          <div className="plan-filter">
            <FormField label={words.search} help={words.searchHelp}>
              {(field) => (
                <TextField
                  {...field}
                  autoComplete="off"
                  value={written}
                  onChange={({ currentTarget }) => {
                    setWritten(currentTarget.value);
                    look({ ...sight, search: currentTarget.value, page: 0 });
                  }}
                />
              )}
            </FormField>
            <FormField label={words.stage}>
              {(field) => (
                <Choice
                  {...field}
                  options={STAGES.map((value) => ({
                    value,
                    label: value === 'any' ? words.any : text.registry.stages[value],
                  }))}
                  value={sight.stage}
                  onChange={(value) => {
                    const stage = STAGES.find((one) => one === value) ?? 'live';
                    look({ ...sight, stage, page: 0 });
                  }}
                />
              )}
            </FormField>
          </div>
          {isEmpty ? (
            <Empty />
          ) : services.length === 0 ? (
            <EmptyState title={words.noMatch} why={words.noMatchWhy} />
          ) : (
            <>
              <p className="subtle" role="status">
                {words.found(services.length, data.total)}
              </p>
              <ServiceTable services={services.slice(page * PAGE, (page + 1) * PAGE)} open={props.open} />
              <Pager
                page={page}
                size={PAGE}
                all={services.length}
                go={(next) => look({ ...sight, page: next })}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}

const Empty = () => (
  <EmptyState title={words.empty} why={words.emptyWhy}>
    <p className="subtle">{words.emptyHow}</p>
    <div>
      <TemplateButton />
    </div>
  </EmptyState>
);
