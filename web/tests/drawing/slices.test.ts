import { expect, it } from 'vitest';
import { atOnce, eachOf, inSlices, type Work } from '../../src/drawing/slices';

/** A clock on which each step of the work takes three milliseconds, and a page that has its turn when it is told so. */
function page() {
  let time = 0;
  const waiting: (() => void)[] = [];
  const done: number[] = [];
  function* work(steps: number): Work<string> {
    for (let step = 1; step <= steps; step += 1) {
      time += 3;
      done.push(step);
      yield;
    }
    return 'all';
  }
  const clock = { now: () => time, soon: (act: () => void) => void waiting.push(act) };
  return { clock, done, work, turn: () => waiting.shift()?.(), isWaiting: () => waiting.length > 0 };
}

it('work is done in slices of some milliseconds, one a turn of the page', () => {
  const { clock, done, work, turn, isWaiting } = page();
  inSlices(work(7), clock);
  expect(done).toEqual([]);
  turn();
  expect(done).toEqual([1, 2, 3]);
  turn();
  expect(done).toEqual([1, 2, 3, 4, 5, 6]);
  turn();
  expect(done).toHaveLength(7);
  expect(isWaiting()).toBe(false);
});

it('the rest of it is given up', () => {
  const { clock, done, work, turn, isWaiting } = page();
  const giveUp = inSlices(work(7), clock);
  turn();
  giveUp();
  turn();
  expect(done).toEqual([1, 2, 3]);
  expect(isWaiting()).toBe(false);
});

it('all of it can be done at once, and gives the same', () => {
  const { done, work } = page();
  expect(atOnce(work(5))).toBe('all');
  expect(done).toHaveLength(5);
  expect(atOnce(eachOf(['a', 'b'], (text, place) => `${text}${place}`))).toEqual(['a0', 'b1']);
});
