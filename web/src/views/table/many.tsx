/** The table of more than can be drawn: as many as were loaded, in pages, and what can be done to see others. */
import { Button } from '../../frame/button';
import { Answered } from '../../frame/waiting';
import { without } from '../../network/shown';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { BLOCK, blocksOf, loaded, MOST_BLOCKS } from './loaded';
import { Rows } from './table';
import { WORDS } from './words';

export function Many() {
  const state = useAppState();
  const store = useStore();
  const words = useWords(WORDS);
  const { lang, hide } = state;
  const blocks = blocksOf(state.loaded);
  const query = { ...lensOf(state), lang };
  const asked = useAnswer(JSON.stringify([query, blocks]), (signal) => loaded(query, blocks, signal));
  return (
    <Answered asked={asked} what={words.what}>
      {({ network, total }) => {
        const count = network.ties.length;
        const isAll = count >= total;
        return (
          <>
            {!isAll && (
              <div class="loaded">
                <p role="status">{fill(words.some, { count: number(count, lang), total: number(total, lang) })}</p>
                {blocks < MOST_BLOCKS ? (
                  <Button isOff={asked.isAsking} onClick={() => store.set({ loaded: String((blocks + 1) * BLOCK) })}>
                    {fill(words.load, { count: number(Math.min(BLOCK, total - count), lang) })}
                  </Button>
                ) : (
                  <p>{words.narrow}</p>
                )}
              </div>
            )}
            <Rows network={without(network, hide)} caption={isAll ? words.caption : words.captionSome} />
          </>
        );
      }}
    </Answered>
  );
}
