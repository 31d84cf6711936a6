/** A line through time, as a path; days without a value break it. Pure: numbers in, text out. */
export interface Spot {
  readonly day: string;
  readonly value: number | null;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Return where a day is between the first and the last, 0 to 1; one alone is in the middle. */
export function shareOf(day: string, first: string, last: string): number {
  const [here, from, until] = [day, first, last].map((each) => Date.parse(each)) as [number, number, number];
  return until === from ? 0.5 : (here - from) / (until - from);
}

/** Return the greatest value of an axis that holds all of them: at least `least`. */
export function ceiling(spots: readonly Spot[], least: number): number {
  return Math.max(least, ...spots.map(({ value }) => value ?? 0));
}

/** Return the points of a line, those without a value left out, and the path through them. */
export function linePath(spots: readonly Spot[], most: number, frame: Frame, isMirrored: boolean) {
  const [first, last] = [spots.at(0)?.day ?? '', spots.at(-1)?.day ?? ''];
  let isOpen = false;
  let path = '';
  const points = spots.flatMap(({ day, value }) => {
    if (value === null) {
      isOpen = false;
      return [];
    }
    const share = shareOf(day, first, last);
    const x = round(frame.left + (frame.right - frame.left) * (isMirrored ? 1 - share : share));
    const y = round(frame.bottom - (frame.bottom - frame.top) * (value / most));
    path += `${isOpen ? 'L' : 'M'}${x} ${y}`;
    isOpen = true;
    return [{ day, value, x, y }];
  });
  return { path, points };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
