import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';
import { FileRefused, loadFile, type Step } from './load-file';

const words = text.serviceAdmin.importing;

/** A chosen file on its way to a plan, with how far it is. */
export function useFile() {
  const announce = useAnnounce();
  const [step, setStep] = useState<Step | null>(null);
  const load = useMutation({
    mutationFn: (file: File) => loadFile(file, setStep),
    onMutate: () => setStep(null),
    onSuccess: ({ adds, changes, faults }) =>
      announce(faults.length > 0 ? words.faults(faults.length) : words.ready(adds, changes)),
    onSettled: () => setStep(null),
  });
  const refused = load.error instanceof FileRefused ? load.error : null;
  return {
    choose: load.mutate,
    plan: load.data,
    step,
    isLoading: load.isPending,
    refused,
    error: refused === null ? load.error : null,
    forget: load.reset,
  };
}
export type ChosenFile = ReturnType<typeof useFile>;
