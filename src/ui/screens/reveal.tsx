/** The reveal is fetched when it is first opened: until then, and where that fails, a page that says so. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { useActions } from '../store.ts';

type Screen = ComponentType<{ state: PublicState }>;

export function Reveal({ state }: { state: PublicState }) {
  const [found, set] = useState<{ readonly screen: Screen } | 'missing' | null>(null);
  useEffect(() => {
    let here = true;
    import('../reveal/screen.tsx').then(
      ({ RevealScreen }) => here && set({ screen: RevealScreen }),
      () => here && set('missing'),
    );
    return () => {
      here = false;
    };
  }, []);
  if (found !== null && found !== 'missing') return <found.screen state={state} />;
  return <Fetching missing={found === 'missing'} />;
}

function Fetching({ missing }: { missing: boolean }) {
  const actions = useActions();
  return (
    <main class="after">
      <p class="lede" role="status">
        {t(missing ? 'reveal.missing' : 'reveal.wait')}
      </p>
      {missing && (
        <button type="button" class="plain" onClick={actions.backToEnd}>
          {t('reveal.back')}
        </button>
      )}
    </main>
  );
}
