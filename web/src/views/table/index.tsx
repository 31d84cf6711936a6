/** Table: what the picture shows, in rows. Everything in the picture is here, in words; and what is too much for it. */
import { Answered } from '../../frame/waiting';
import { useNetwork } from '../../network/use';
import { useWords } from '../../state/hooks';
import { Many } from './many';
import { Rows } from './table';
import { WORDS } from './words';

export default function Table() {
  const looked = useNetwork();
  const words = useWords(WORDS);
  return (
    <section class="table-view">
      <Answered asked={looked} what={words.what}>
        {(shown) =>
          shown.isTooLarge ? <Many /> : <Rows network={looked.network ?? shown.network} caption={words.caption} />
        }
      </Answered>
    </section>
  );
}
