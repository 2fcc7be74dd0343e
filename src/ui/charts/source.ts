/** Where a picture or a printed page is from. */
import { say } from '../../text/charts.ts';
import { t } from '../../text/index.ts';
import { useActions, useGame, useWords } from '../store.ts';

/** Two lines: which world it is of, and the code by which anybody plays it again; without a code one. */
export function useSource(): () => Promise<readonly string[]> {
  const state = useGame();
  const actions = useActions();
  const words = useWords();
  return async () => {
    const view = words.view(state.ending?.view ?? '').name;
    const world = say('source.world', { game: t('app.name'), view, quarters: state.setup.term });
    const packed = await actions.share().catch(() => null);
    return packed?.ok ? [world, say('source.code', { code: packed.game.code })] : [world];
  };
}
