/** Moves signs that cover one another a little apart, so that the filling of each can be read. Pure geometry. */
export interface Round {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pixels between signs; how far one is moved at most; and how often all are looked at. */
const [ROOM, FARTHEST, ROUNDS] = [2, 30, 40];

/** Return by how much each is moved: nothing where it is in nobody's way. O(n²) for each of the rounds that it takes. */
export function apart(signs: readonly Round[]): readonly { readonly x: number; readonly y: number }[] {
  const moved = signs.map(() => ({ x: 0, y: 0 }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let pushed = 0;
    signs.forEach((one, place) => {
      signs.slice(0, place).forEach((other, before) => {
        const [mine, its] = [moved[place], moved[before]];
        if (mine === undefined || its === undefined) {
          return;
        }
        const [x, y] = [one.x + mine.x - other.x - its.x, one.y + mine.y - other.y - its.y];
        const distance = Math.hypot(x, y);
        const missing = one.radius + other.radius + ROOM - distance;
        if (missing > 0.1) {
          pushed += 1;
          // What lies on one point goes aside.
          const [right, down] = distance < 0.5 ? [1, 0] : [x / distance, y / distance];
          push(mine, (right * missing) / 2, (down * missing) / 2);
          push(its, (-right * missing) / 2, (-down * missing) / 2);
        }
      });
    });
    if (pushed === 0) {
      break;
    }
  }
  return moved;
}

function push(moved: { x: number; y: number }, x: number, y: number): void {
  const [toX, toY] = [moved.x + x, moved.y + y];
  const share = Math.min(1, FARTHEST / Math.max(1, Math.hypot(toX, toY)));
  moved.x = toX * share;
  moved.y = toY * share;
}
