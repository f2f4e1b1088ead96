import '@atlaskit/css-reset';
import 'virtual:atlassian-theme.css';
import '../styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeClient } from '../api/query-client';
import { Announcer } from '../components/announcer';
import { CrashGuard } from '../components/crash-guard';
import { followTheme } from './follow-theme';

/** Starts one page of the app in its frame. */
export function mount(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element with the id "root".');
  followTheme();
  createRoot(root).render(
    <StrictMode>
      <CrashGuard>
        <QueryClientProvider client={makeClient()}>
          <Announcer>{page}</Announcer>
        </QueryClientProvider>
      </CrashGuard>
    </StrictMode>,
  );
}
