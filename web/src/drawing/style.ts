/** The style sheet of a network picture: what `encoding` decided, in the colours of the page. */
import type { StylesheetJson } from 'cytoscape';
import { DASHES, SIGNS } from './encoding';
import type { Palette } from './palette';
import { FONT, LEADING } from './writing';

const ABOVE = { friendly: 0, neither: 1, hostile: 2 } as const;

/** Return the style sheet; `isLarge` leaves out what makes many elements slow to draw. */
export function styleOf(colours: Palette, isLarge: boolean): StylesheetJson {
  return [
    {
      selector: 'node[!isGroup]',
      style: {
        shape: 'data(shape)' as 'ellipse',
        width: 'data(diameter)',
        height: 'data(diameter)',
        'background-color': colours.node,
        'border-color': colours['node-edge'],
        'border-width': 1.5,
        color: colours.ink,
        'font-family': FONT,
        'text-valign': 'bottom',
        // Its lines are made already.
        'text-wrap': 'wrap',
        'text-max-width': '100000px',
        'text-outline-color': colours.paper,
        'line-height': LEADING,
        'z-index': 'data(diameter)' as unknown as number,
      },
    },
    {
      selector: 'node[?isGroup]',
      style: {
        shape: 'round-rectangle',
        'font-family': FONT,
        'background-opacity': 0.35,
        'background-color': colours.line,
        'border-width': 1,
        'border-color': colours.line,
        'text-valign': 'top',
        color: colours.muted,
        padding: '18px',
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': isLarge ? 'straight' : 'bezier',
        'arrow-scale': 1.1,
        'target-arrow-shape': 'triangle',
        'font-family': FONT,
        color: colours.ink,
        'text-outline-color': colours.paper,
      },
    },
    // Those of the same two stand side by side, however many elements there are.
    { selector: 'edge[step]', style: { 'curve-style': 'bezier', 'control-point-step-size': 'data(step)' as never } },
    ...SIGNS.map(({ name }) => ({
      selector: `edge[sign = "${name}"]`,
      style: {
        'line-color': colours[name],
        'target-arrow-color': colours[name],
        'source-arrow-color': colours[name],
        // Where lines cross, what is hostile is never beneath.
        'z-index': ABOVE[name],
        'line-style': DASHES[name].length === 0 ? ('solid' as const) : ('dashed' as const),
        'line-dash-pattern': [...DASHES[name]],
      },
    })),
    { selector: 'edge[?isSymmetric]', style: { 'source-arrow-shape': 'circle', 'target-arrow-shape': 'circle' } },
    {
      selector: 'edge[?isPossible]',
      style: { 'source-arrow-fill': 'hollow', 'target-arrow-fill': 'hollow', 'line-opacity': 0.5 },
    },
    { selector: '[text].told', style: { label: 'data(text)' } },
    {
      selector: 'edge.fresh',
      style: { 'underlay-color': colours.accent, 'underlay-opacity': 0.25, 'underlay-padding': 4 },
    },
    { selector: 'edge[mark]', style: { 'font-weight': 'bold' } },
    {
      selector: 'edge[?isBundle]',
      style: {
        'source-arrow-shape': 'none',
        'target-arrow-shape': 'none',
        'control-point-step-size': 60,
        'font-weight': 'normal',
      },
    },
    { selector: 'edge[what = "ended"]', style: { 'line-opacity': 0.45 } },
    { selector: '.pinned', style: { 'border-style': 'double', 'border-width': 5 } },
    { selector: '.dim', style: { opacity: 0.16 } },
    { selector: 'edge.near, edge.chosen', style: { 'z-index': 9 } },
    { selector: 'node.near', style: { 'z-index': 90 } },
    {
      selector: 'node.chosen',
      style: { 'border-color': colours.accent, 'border-width': 4, 'font-weight': 'bold', 'z-index': 100 },
    },
    {
      selector: 'edge.chosen',
      style: { 'overlay-color': colours.accent, 'overlay-opacity': 0.22, 'overlay-padding': 4 },
    },
    {
      selector: 'core',
      style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0, 'outside-texture-bg-opacity': 0 } as never,
    },
  ];
}
