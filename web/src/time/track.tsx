/** The slider: two handles on an axis. What is dragged or pressed moves what is seen, at the pace of the service. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAppState, useWords } from '../state/hooks';
import { inWords } from '../words/edtf';
import { direction } from '../words/lang';
import { Axis, Handle, HEIGHT, LINE } from './axis';
import { dayOf, isoOf, within } from './days';
import { moved } from './keys';
import { eventsOn, nearest, type Mark } from './marks';
import type { Mover } from './mover';
import { dayAt, type Reach, type Scale } from './scale';
import { WORDS } from './words';

type Name = 'at' | 'known';

interface Props {
  readonly reach: Reach;
  readonly marks: readonly Mark[];
  readonly mover: Mover;
  /** The day that the pointer is at; null when it leaves. */
  readonly onPoint: (day: number | null) => void;
}

/** A click this many pixels from a mark means the mark. */
const REACH = 4;
/** A key that was let go for so long ends a movement, in milliseconds. */
const REST = 700;

export function Track({ reach, marks, mover, onPoint }: Props) {
  const state = useAppState();
  const words = useWords(WORDS);
  const place = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(0);
  /** Where a handle is while what is seen comes after it. */
  const [held, setHeld] = useState<{ readonly name: Name; readonly day: number | null } | null>(null);
  const [isDragging, setDragging] = useState(false);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { span } = reach;
  const scale: Scale = { ...reach, width, isRtl: direction(state.lang) === 'rtl' };

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    if (place.current !== null) {
      observer.observe(place.current);
    }
    return () => observer.disconnect();
  }, []);

  const dayOfHandle = (name: Name) => {
    const day = held?.name === name ? held.day : dayOf(state[name]);
    return day === null ? null : within(day, span);
  };
  const go = (name: Name, day: number | null) => {
    setHeld({ name, day });
    mover.move({ [name]: day === null ? '' : isoOf(day) });
  };
  const settle = () => {
    clearTimeout(rest.current);
    mover.settle();
    setHeld(null);
  };
  const told = (name: Name, day: number | null) => {
    if (day === null) {
      return name === 'at' ? words.anyDay : words.allKnown;
    }
    const events = name === 'at' ? eventsOn(marks, day).map(({ label }) => label) : [];
    return [inWords(isoOf(day), state.lang), ...events].join(' · ');
  };

  const xAt = (event: PointerEvent) => event.clientX - (place.current?.getBoundingClientRect().left ?? 0);
  const snapped = (x: number) => {
    const day = dayAt(x, scale);
    const reached = [x - REACH, x + REACH].map((each) => Math.abs(dayAt(each, scale) - day));
    return nearest(marks, day, Math.max(...reached))?.day ?? day;
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    const name = chosen(event, place.current);
    place.current?.setPointerCapture(event.pointerId);
    place.current?.querySelector<SVGElement>(`.time-handle.${name}`)?.focus();
    setDragging(true);
    const isHandle = event.target instanceof Element && event.target.closest('.time-handle') !== null;
    if (isHandle) {
      setHeld({ name, day: dayOfHandle(name) });
    } else {
      go(name, snapped(xAt(event)));
    }
  };
  const onMove = (event: PointerEvent) => {
    const day = dayAt(xAt(event), scale);
    onPoint(day);
    if (isDragging && held !== null && day !== held.day) {
      go(held.name, day);
    }
  };
  const onUp = () => {
    if (isDragging) {
      setDragging(false);
      settle();
    }
  };
  const onKeyDown = (name: Name) => (event: KeyboardEvent) => {
    const next = moved(event, dayOfHandle(name), span, marks, scale.isRtl);
    if (next === undefined || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    go(name, next);
    clearTimeout(rest.current);
    rest.current = setTimeout(settle, REST);
  };

  const days = { at: dayOfHandle('at'), known: dayOfHandle('known') };
  return (
    <svg
      class="time-track"
      ref={place}
      height={HEIGHT}
      role="group"
      aria-label={words.time}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
      onPointerLeave={() => onPoint(null)}
    >
      {width > 0 && (
        <>
          <Axis scale={scale} marks={marks} known={days.known} />
          {(['known', 'at'] as const).map((name) => (
            <Handle
              key={name}
              name={name}
              label={words[name]}
              scale={scale}
              day={days[name]}
              told={told(name, days[name])}
              isHeld={held?.name === name}
              onKeyDown={onKeyDown(name)}
            />
          ))}
        </>
      )}
    </svg>
  );
}

/** Below the line is the handle of what was known, above it that of the day. */
function chosen(event: PointerEvent, place: Element | null): Name {
  const handle = event.target instanceof Element ? event.target.closest('.time-handle') : null;
  if (handle !== null) {
    return handle.classList.contains('known') ? 'known' : 'at';
  }
  const top = place?.getBoundingClientRect().top ?? 0;
  return event.clientY - top > LINE + 8 ? 'known' : 'at';
}
