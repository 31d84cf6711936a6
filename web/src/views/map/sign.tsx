/** A sign of the map in a list. */
import { classesOf, shapeOf, STROKE } from './signs';
import { fillOf } from './looks';
import type { Form, Site } from './sites';

interface Props {
  readonly form: Form;
  readonly fills: readonly (number | undefined)[];
  readonly site?: Site;
  /** Names of an outline, where it stands for no site. */
  readonly outline?: string;
}

export function Sign({ form, fills, site, outline = '' }: Props) {
  const names = site === undefined ? `sign ${outline}` : classesOf(site);
  const d = shapeOf(form);
  const distinct = [...new Set(fills.map(fillOf))];
  const width = 20 / Math.max(1, distinct.length);
  return (
    <svg class={names} viewBox="0 0 20 20" aria-hidden="true">
      <path class="ground" d={d} />
      {distinct.map((fill, index) => (
        <svg key={fill} x={index * width} width={width} height="20" viewBox={`${index * width} 0 ${width} 20`}>
          <path class="held" d={d} fill={fill} />
        </svg>
      ))}
      <path class="outline" d={d} />
      {names.split(' ').includes('disputed') && (
        <>
          <path class="stroke rim" d={STROKE} />
          <path class="stroke" d={STROKE} />
        </>
      )}
    </svg>
  );
}
