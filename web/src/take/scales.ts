/** In how many pixels a picture is made. Pure. */

/** Pixels of a PNG a pixel of the page: enough for print. */
const SCALE = 3;
/** Pixels that most browsers take in one picture, all in all and on a side. */
const MOST_PIXELS = 120e6;
const LONGEST = 16_000;
/** Some take far fewer: it is tried again, each time with so much of a side. */
const LESS = 0.6;
const TIMES = 5;

export interface Scale {
  readonly scale: number;
  /** It is as sharp as it should be. */
  readonly isWhole: boolean;
}

/** Return the scales to try for a picture of a size, the best first. */
export function scalesOf(width: number, height: number): readonly Scale[] {
  const most = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST / Math.max(width, height));
  return Array.from({ length: TIMES }, (_, time) => {
    const scale = most * LESS ** time;
    return { scale, isWhole: scale >= SCALE };
  });
}
