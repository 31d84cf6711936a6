/** Playing: the day goes on by itself, as fast as answers come, until the end or until it is stopped. */
import { useEffect, useState } from 'preact/hooks';
import { isAsking } from '../api/client';
import { useStore } from '../state/hooks';
import { dayOf, isoOf, nextMonth, type Span } from './days';
import { nextMark, type Mark } from './marks';
import type { Mover } from './mover';

export type Step = 'month' | 'event';

/** Milliseconds a step; who asked for less motion gets more time. */
const PACE: Readonly<Record<Step, number>> = { month: 450, event: 1100 };
const CALM = 2;

export interface Playing {
  readonly isPlaying: boolean;
  readonly toggle: () => void;
}

/** Return the day after one, or null at the end; without a day it begins at the first. */
export function nextDay(day: number | null, step: Step, span: Span, found: readonly Mark[]): number | null {
  if (day === null) {
    return step === 'month' ? span.first : (found[0]?.day ?? span.first);
  }
  const next = step === 'month' ? nextMonth(day) : nextMark(found, day, 1)?.day;
  return next === undefined || next > span.last ? null : next;
}

export function usePlaying(mover: Mover, step: Step, span: Span | null, found: readonly Mark[]): Playing {
  const store = useStore();
  const [isPlaying, setPlaying] = useState(false);

  useEffect(() => {
    if (!isPlaying || span === null) {
      return;
    }
    const pace = PACE[step] * (matchMedia('(prefers-reduced-motion: reduce)').matches ? CALM : 1);
    let last = 0;
    const timer = setInterval(() => {
      if (isAsking() || document.hidden || Date.now() - last < pace) {
        return;
      }
      const next = nextDay(dayOf(store.state.at), step, span, found);
      if (next === null) {
        setPlaying(false);
        return;
      }
      last = Date.now();
      mover.move({ at: isoOf(next) });
    }, 50);
    const stop = () => setPlaying(false);
    addEventListener('popstate', stop);
    return () => {
      clearInterval(timer);
      removeEventListener('popstate', stop);
      mover.settle();
    };
  }, [isPlaying, step, span?.first, span?.last, found]);

  const toggle = () => {
    // At the end, playing begins anew.
    if (!isPlaying && span !== null && nextDay(dayOf(store.state.at), step, span, found) === null) {
      mover.move({ at: isoOf(span.first) });
    }
    setPlaying(!isPlaying);
  };
  return { isPlaying, toggle };
}
