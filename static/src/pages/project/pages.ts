import { lazy, type ComponentType } from 'react';
import type { Viewer } from '../../api/viewer';
import { text } from '../../text';
import { SlaPage } from './sla/sla-page';

export interface PageProps {
  readonly project: { readonly id: string; readonly key: string };
  readonly viewer: Viewer;
}
interface ProjectSubPage {
  /** First step of its address; "" is the page one comes to. */
  readonly path: string;
  readonly name: string;
  readonly Page: ComponentType<PageProps>;
}

/** The pages inside the project page. All but the first come when they are opened. */
export const PAGES: readonly [ProjectSubPage, ...ProjectSubPage[]] = [
  { path: '', name: text.report.title, Page: SlaPage },
  {
    path: 'calendar',
    name: text.schedule.title,
    Page: lazy(() => import('./schedule/calendar-page').then((module) => ({ default: module.CalendarPage }))),
  },
  {
    path: 'map',
    name: text.serviceMap.title,
    Page: lazy(() => import('./map/map-page').then((module) => ({ default: module.MapPage }))),
  },
  {
    path: 'standard',
    name: text.standard.title,
    Page: lazy(() => import('./standard/standard-page').then((module) => ({ default: module.StandardPage }))),
  },
];
