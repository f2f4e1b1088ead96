import type { QueryClient } from '@tanstack/react-query';
import type { SlaDraft } from '../../../../../../src/contract/sla-policy';

/** Edits of one policy that nobody has saved. */
export interface Edit {
  readonly draft: SlaDraft;
  /** Version of the saved draft that was edited; 0 for none. */
  readonly base: number;
}

const KIND = 'sla-edit';
export const editKey = (projectId: string, policyId: string) => [KIND, projectId, policyId] as const;

/** Edits stay while the page is open: nothing else holds them. */
export const keepEdits = (client: QueryClient): void => client.setQueryDefaults([KIND], { gcTime: Infinity });

export function keepEdit(client: QueryClient, projectId: string, edit: Edit): void {
  keepEdits(client);
  client.setQueryData(editKey(projectId, edit.draft.id), edit);
}

/** All unsaved edits of a project. */
export const editsOf = (client: QueryClient, projectId: string): readonly Edit[] =>
  client.getQueriesData<Edit>({ queryKey: [KIND, projectId] }).flatMap(([, edit]) => (edit ? [edit] : []));
