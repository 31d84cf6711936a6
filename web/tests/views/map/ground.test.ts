import { describe, expect, it } from 'vitest';
import ground from '../../../src/views/map/ground/ground.json';

/** Towns of the river below Raqqa, as the graph has them, and their bank as one looks downstream. */
const TOWNS: readonly (readonly [string, number, number, 'left' | 'right'])[] = [
  ['al-Tibni', 39.8181, 35.6117, 'right'],
  ['Deir ez-Zor', 40.1408, 35.3359, 'right'],
  ['Khasham', 40.2892, 35.3009, 'left'],
  ['al-Busayra', 40.4272, 35.1562, 'left'],
  ['al-Mayadin', 40.4515, 35.0198, 'right'],
  ['Dhiban', 40.5103, 35.015, 'left'],
  ['Hajin', 40.8314, 34.6951, 'left'],
  ['al-Bukamal', 40.9185, 34.4523, 'right'],
  ['al-Baghuz Fawqani', 40.9506, 34.4586, 'left'],
];

describe('the ground of the map', () => {
  it.each(TOWNS)('has %s on its own bank of the Euphrates', (_, x, y, bank) => {
    expect(bankOf(x, y)).toBe(bank);
  });

  it('is small, and lies where it is said to', () => {
    expect(JSON.stringify(ground).length).toBeLessThan(40_000);
    for (const [x, y] of ground.features.flatMap(({ geometry }) => pairs(geometry.coordinates))) {
      expect(x >= 35 && x <= 44.5 && y >= 31.8 && y <= 38.2).toBe(true);
    }
  });
});

/** By the nearest piece of the river. It flows from west to east here. */
function bankOf(x: number, y: number): 'left' | 'right' {
  let nearest = Infinity;
  let isLeft = false;
  for (const { properties, geometry } of ground.features) {
    const line = properties.kind === 'river' ? pairs(geometry.coordinates) : [];
    for (const [index, start] of line.entries()) {
      const end = line[index + 1];
      if (end !== undefined && start[0] < 41.1 && start[1] < 35.95 && start[0] > 38.5) {
        const [west, east] = start[0] <= end[0] ? [start, end] : [end, start];
        const [wayX, wayY] = [east[0] - west[0], east[1] - west[1]];
        const along = ((x - west[0]) * wayX + (y - west[1]) * wayY) / (wayX ** 2 + wayY ** 2);
        const share = Math.min(1, Math.max(0, along));
        const far = Math.hypot(x - west[0] - share * wayX, y - west[1] - share * wayY);
        if (far < nearest) {
          nearest = far;
          isLeft = wayX * (y - west[1]) - wayY * (x - west[0]) > 0;
        }
      }
    }
  }
  return isLeft ? 'left' : 'right';
}

function pairs(coordinates: unknown): readonly (readonly [number, number])[] {
  const list = coordinates as readonly unknown[];
  return typeof list[0] === 'number' ? [list as unknown as readonly [number, number]] : list.flatMap(pairs);
}
