/** The fillings by which holders are told apart, for signs, cells and the list. Not seen themselves. */
import { lookAt, type Look } from './looks';

const INK: Readonly<Record<Look['pattern'], string>> = {
  plain: '',
  rising: 'M-1 7 7-1M-1 1 1-1M5 7 7 5',
  falling: 'M-1-1 7 7M5-1 7 1M-1 5 1 7',
  grid: 'M0 3h6M3 0v6',
  dots: 'M3 1.4a1.6 1.6 0 1 0 0 3.2a1.6 1.6 0 0 0 0-3.2z',
  level: 'M0 3h6',
  upright: 'M3 0v6',
  checks: 'M0 0h3v3h-3zM3 3h3v3h-3z',
};

export function Patterns({ count }: { readonly count: number }) {
  return (
    <svg class="unseen" aria-hidden="true" width="0" height="0">
      <defs>
        {Array.from({ length: count }, (_, index) => {
          const { pattern, hue } = lookAt(index);
          return (
            <pattern
              key={index}
              id={`held-${index}`}
              class={`hue-${hue} filling ${pattern}`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
            >
              <rect width="6" height="6" />
              <path d={INK[pattern]} />
            </pattern>
          );
        })}
        <pattern id="held-several" class="filling several" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" />
          <path d={INK.rising} />
          <path d={INK.falling} />
        </pattern>
      </defs>
    </svg>
  );
}
