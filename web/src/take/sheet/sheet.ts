/** A view as a drawing that stands alone: what it is, what is asked, through which lens; the view; the citation. */
import type { Draw } from '../../views/look/current';
import type { Lang } from '../../words/lang';
import type { Cited } from '../cited';
import { measuring, pageFont, paperInk } from './ink';
import { told } from './lines';
import { Page } from './page';
import { element, part } from './parts';

const MARGIN = 32;
const WIDTH = 1080;

interface Needs {
  readonly lang: Lang;
  readonly cited: Cited;
  readonly draws: readonly Draw[];
}

export function sheet({ lang, cited, draws }: Needs): SVGSVGElement {
  const ink = paperInk();
  const means = { lang, ink, measure: measuring() };
  // What is drawn may need more room than a page of text: then it is drawn once more, with it.
  let page = new Page(means, WIDTH);
  const fill = () => {
    page.paragraph(cited.view, { size: 24, isBold: true });
    if (cited.asked !== '') {
      page.paragraph(cited.asked, { size: 15 });
    }
    page.hint(cited.lens);
    page.rule();
    draws.forEach((draw) => draw(page));
    page.y += 14;
    page.rule();
    page.paragraph(cited.citation, { size: 12, colour: ink.muted });
  };
  fill();
  if (page.needed > WIDTH) {
    page = new Page(means, page.needed);
    fill();
  }
  const [width, height] = [page.width + 2 * MARGIN, Math.ceil(page.y) + 2 * MARGIN];
  return element(
    part(
      'svg',
      { width, height, viewBox: `0 0 ${Math.round(width)} ${height}`, 'font-family': pageFont(), 'xml:lang': lang },
      part(
        'title',
        {},
        [cited.view, cited.asked]
          .filter((text) => text !== '')
          .map(told)
          .join(' '),
      ),
      part('rect', { width, height, fill: 'white' }),
      part('g', { transform: `translate(${MARGIN} ${MARGIN})` }, ...page.parts),
    ),
  ) as SVGSVGElement;
}
