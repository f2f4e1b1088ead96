import { useQuery } from '@tanstack/react-query';
import { readRules } from '../../../api/read-rules';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { RulesBody } from './rules-body';

/** The rules in force in the project, in words. */
export function RulesScreen({ projectId, adopted }: { projectId: string; adopted: boolean }) {
  const words = text.admin.rules;
  const rules = useQuery({
    queryKey: ['rules', projectId],
    queryFn: () => readRules({ projectId }),
    enabled: adopted,
  });
  if (!adopted)
    return (
      <div className="stack-tight">
        <p className="strong">{words.empty}</p>
        <p className="subtle">{words.emptyWhy}</p>
      </div>
    );
  if (rules.isPending) return <Skeleton rows={['title', 'section', 'section', 'block', 'block']} />;
  if (!rules.data) return <Failure error={rules.error} retry={() => void rules.refetch()} />;
  return (
    <div className="stack">
      <FocusHeading level="h2">{words.version(rules.data.version)}</FocusHeading>
      <RulesBody rules={rules.data} />
    </div>
  );
}
