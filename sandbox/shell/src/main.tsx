import '@atlaskit/css-reset';
import './styles.css';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App } from './app';
import { colorMode } from './layout/color-mode';

void setGlobalTheme({
  light: 'light',
  dark: 'dark',
  colorMode: colorMode(),
  typography: 'typography',
  shape: 'shape',
  spacing: 'spacing',
});

const client = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
});
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
