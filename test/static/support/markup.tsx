import { load } from 'cheerio';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SightProvider } from '../../../static/src/components/viewer-context';
import { NOW } from '../fixtures/changes';

const viewer = { locale: 'en-GB', timeZone: 'Europe/Berlin', accountId: null };

/** The markup of a screen at the fixtures' instant, for queries by role and text. */
export function markup(screen: ReactNode) {
  return load(
    renderToStaticMarkup(
      <SightProvider viewer={viewer} serverAt={NOW}>
        {screen}
      </SightProvider>,
    ),
  );
}

/** Visible and hidden text of a piece of markup, white space collapsed. */
export const wordsOf = (text: string): string => text.replace(/\s+/g, ' ').trim();
