/** Playing: the day goes on by itself, as fast as answers come, until the end or until it is stopped. */
import { useEffect, useState } from 'preact/hooks';
import { isAsking } from '../api/client';
import { lensOf } from '../state/address';
import { useStore } from '../state/hooks';
import { dayOf, isoOf, nextMonth } from './days';
import { firstChange, nextMark, type Mark } from './marks';
import type { Mover } from './mover';
import type { Reach } from './scale';

export type Step = 'month' | 'event';

/** Milliseconds a step; who asked for less motion gets more time. */
const PACE: Readonly<Record<Step, number>> = { month: 450, event: 1100 };
const CALM = 2;

export interface Playing {
  readonly isPlaying: boolean;
  /** The day on which it began by itself, because none was given; null where it went on from one. */
  readonly begun: number | null;
  readonly toggle: () => void;
}

/** Return the day after one, or null at the end: that of the days on which most happened, for who is not beyond it. */
export function nextDay(day: number, step: Step, { core, span }: Reach, found: readonly Mark[]): number | null {
  const next = step === 'month' ? nextMonth(day) : nextMark(found, day, 1)?.day;
  const end = step === 'month' && day <= core.last ? core.last : span.last;
  return next === undefined || next > end ? null : next;
}

export function usePlaying(mover: Mover, step: Step, reach: Reach | null, found: readonly Mark[]): Playing {
  const store = useStore();
  const [isPlaying, setPlaying] = useState(false);
  const [begun, setBegun] = useState<number | null>(null);

  useEffect(() => {
    if (!isPlaying || reach === null) {
      return;
    }
    const pace = PACE[step] * (matchMedia('(prefers-reduced-motion: reduce)').matches ? CALM : 1);
    const controller = new AbortController();
    let last = 0;
    const start = dayOf(store.state.at);
    // At the end, playing begins anew.
    let isAnew = start === null || nextDay(start, step, reach, found) === null;
    /** Without a day it begins with the first event, or where something of the lens changes first. */
    const begin = async () => {
      const { signal } = controller;
      const change =
        step === 'event' ? null : await firstChange(lensOf(store.state), reach.core.first, signal).catch(() => null);
      if (!signal.aborted) {
        const first = change ?? found[0]?.day ?? reach.core.first;
        setBegun(first);
        mover.move({ at: isoOf(first) });
      }
    };
    const timer = setInterval(() => {
      if (isAsking() || document.hidden || Date.now() - last < pace) {
        return;
      }
      last = Date.now();
      const day = dayOf(store.state.at);
      const next = day === null ? null : nextDay(day, step, reach, found);
      if (day === null || isAnew) {
        isAnew = false;
        void begin();
      } else if (next === null) {
        setPlaying(false);
      } else {
        mover.move({ at: isoOf(next) });
      }
    }, 50);
    const stop = () => setPlaying(false);
    addEventListener('popstate', stop);
    return () => {
      controller.abort();
      clearInterval(timer);
      removeEventListener('popstate', stop);
      mover.settle();
    };
  }, [isPlaying, step, reach?.span.first, reach?.span.last, found]);

  const toggle = () => {
    setBegun(null);
    setPlaying(!isPlaying);
  };
  return { isPlaying, begun, toggle };
}
