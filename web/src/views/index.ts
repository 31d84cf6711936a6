/**
 * The views of the page, in the order of its navigation; the first is shown where the address names none.
 *
 * A view is a folder here: `index.tsx` with the component as its default export, `words.ts`, and what else it needs. Its
 * script is loaded when it is first looked at. Its fields are spread into `state/fields.ts`.
 */
import type { ComponentType } from 'preact';
import { dictionary } from '../words/lang';

export interface View {
  readonly name: string;
  readonly load: () => Promise<{ default: ComponentType }>;
}

export const VIEWS: readonly [View, ...View[]] = [
  { name: 'look', load: () => import('./look') },
  { name: 'table', load: () => import('./table') },
  { name: 'backing', load: () => import('./backing') },
  { name: 'paths', load: () => import('./paths') },
  { name: 'holders', load: () => import('./holders') },
  { name: 'compare', load: () => import('./compare') },
  { name: 'map', load: () => import('./map') },
  { name: 'story', load: () => import('./story') },
  { name: 'balance', load: () => import('./balance') },
  { name: 'ranks', load: () => import('./ranks') },
  { name: 'whatif', load: () => import('./whatif') },
];

/** What views are called: by name, in both languages. */
export const VIEW_NAMES = dictionary<string>({
  en: {
    look: 'Network',
    table: 'Table',
    backing: 'Backing',
    paths: 'Paths',
    holders: 'Holders',
    compare: 'Compare',
    map: 'Map',
    balance: 'Balance',
    ranks: 'Ranks',
    whatif: 'What if',
    story: 'Stories',
  },
  ar: {
    look: 'الشبكة',
    table: 'الجدول',
    backing: 'الدعم',
    paths: 'المسارات',
    holders: 'السيطرة',
    compare: 'المقارنة',
    map: 'الخريطة',
    balance: 'التوازن',
    ranks: 'المراتب',
    whatif: 'ماذا لو',
    story: 'القصص',
  },
});

export function viewOf(name: string): View {
  return VIEWS.find((view) => view.name === name) ?? VIEWS[0];
}
