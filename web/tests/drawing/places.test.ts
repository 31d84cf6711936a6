import cytoscape, { type ElementDefinition } from 'cytoscape';
import { expect, it, vi } from 'vitest';
import type { LayoutRequest } from '../../src/drawing/layout';
import { Places } from '../../src/drawing/places';

const asked: LayoutRequest[] = vi.hoisted(() => []);
vi.mock('../../src/drawing/layout', () => ({
  layOut: (request: LayoutRequest) => {
    asked.push(request);
    return Promise.resolve(Object.fromEntries(request.nodes.map(({ id }) => [id, { x: 50, y: 50 }])));
  },
}));

const node = (id: string): ElementDefinition => ({ data: { id, diameter: 30 } });
const tie = (source: string, target: string): ElementDefinition => ({ data: { id: source + target, source, target } });
const everyone = [node('a'), node('b'), node('c'), tie('a', 'b'), tie('b', 'c')];

it('stay while time moves: one layout for all who may come, in which those who are there do not move', async () => {
  const core = cytoscape({ headless: true });
  core.add({ ...node('a'), position: { x: 7, y: 8 } });
  const places = new Places(core, { clientWidth: 200, clientHeight: 100 } as HTMLElement);
  await places.reserve(everyone, new Map());
  expect(asked).toHaveLength(1);
  expect(asked[0]?.pinned).toEqual(['a']);
  expect(places.at('a')).toEqual({ x: 7, y: 8 });
  expect(await places.needed(everyone, new Map())).toEqual({});
  core.remove('#a');
  await places.reserve(everyone, new Map());
  expect(asked).toHaveLength(1);
  expect(places.at('a')).toEqual({ x: 7, y: 8 });
});

it('are given anew to strangers', async () => {
  const core = cytoscape({ headless: true });
  const places = new Places(core, { clientWidth: 200, clientHeight: 100 } as HTMLElement);
  expect(Object.keys(await places.needed(everyone, new Map()))).toEqual(['a', 'b', 'c']);
});

it('are kept for who was put somewhere and is not here, and asked for those who are', async () => {
  const core = cytoscape({ headless: true });
  const places = new Places(core, { clientWidth: 200, clientHeight: 100 } as HTMLElement);
  const pins = new Map(Object.entries({ z: { x: 1, y: 1 }, b: { x: 2, y: 2 } }));
  await places.needed(everyone, pins);
  expect(asked.at(-1)).toMatchObject({ pinned: ['b'], known: { b: { x: 2, y: 2 } } });
  expect(asked.at(-1)?.known).not.toHaveProperty('z');
});
