import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnswerOf, RequestOf } from '../../../../../src/contract/resolvers';
import { createDeployKey, readDeployKeys, revokeDeployKey, rotateDeployKey } from '../../../api/deploy-gate';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';

const KEY = ['deploy-keys'];
const words = text.deployGate;
type Secret = AnswerOf<'deployGate.create'>;

/** The keys, and what can be done with them. A secret is kept nowhere but in the answer that brought it. */
export function useKeys() {
  const client = useQueryClient();
  const announce = useAnnounce();
  const keys = useQuery({ queryKey: KEY, queryFn: readDeployKeys });
  const version = keys.data?.version ?? 0;
  const withSecret = {
    onSuccess: ({ view }: Secret) => {
      client.setQueryData(KEY, view);
      announce(words.secret.announced);
    },
    // A secret must not lie in a cache once nobody looks at it.
    gcTime: 0,
  };
  const create = useMutation({
    mutationFn: (request: Omit<RequestOf<'deployGate.create'>, 'version'>) =>
      createDeployKey({ ...request, version }),
    ...withSecret,
  });
  const rotate = useMutation({
    mutationFn: (request: Omit<RequestOf<'deployGate.rotate'>, 'version'>) =>
      rotateDeployKey({ ...request, version }),
    ...withSecret,
  });
  const revoke = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) => revokeDeployKey({ id, version }),
    onSuccess: (view, { name }) => {
      client.setQueryData(KEY, view);
      announce(words.revoke.done(name));
    },
  });
  return {
    keys,
    create,
    rotate,
    revoke,
    secret: rotate.data ?? create.data ?? null,
    error: create.error ?? rotate.error ?? revoke.error,
    /** Forgets secrets and errors. */
    settle: () => {
      create.reset();
      rotate.reset();
      revoke.reset();
    },
  };
}
