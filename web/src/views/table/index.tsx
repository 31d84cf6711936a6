/** Table: what the picture shows, in rows. Everything in the picture is here, in words; and what is too much for it. */
import { Answered } from '../../frame/waiting';
import { useNetwork } from '../../network/use';
import { useAppState, useWords } from '../../state/hooks';
import { Cut } from './cut';
import { Many } from './many';
import { Rows } from './table';
import { cutInWords } from './told';
import { WORDS } from './words';

export default function Table() {
  const looked = useNetwork();
  const words = useWords(WORDS);
  const { lang } = useAppState();
  return (
    <section class="table-view">
      <Answered asked={looked} what={words.what}>
        {(shown) =>
          shown.isTooLarge ? (
            <Many />
          ) : (
            <>
              <Cut shown={shown} />
              <Rows
                network={looked.network ?? shown.network}
                caption={shown.steps.length === 0 ? words.caption : words.captionAround}
                cut={cutInWords(shown, lang)}
              />
            </>
          )
        }
      </Answered>
    </section>
  );
}
