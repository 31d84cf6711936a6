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
];

/** What views are called: by name, in both languages. */
export const VIEW_NAMES = dictionary<string>({
  en: { look: 'Network', table: 'Table' },
  ar: { look: 'الشبكة', table: 'الجدول' },
});

export function viewOf(name: string): View {
  return VIEWS.find((view) => view.name === name) ?? VIEWS[0];
}
