/** A part of the interface that is fetched when it is first shown, so that the first screen does not wait for it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../text/index.ts';

/** Nothing is shown while it comes; when it does not come, a sentence and a way to try again. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
): (props: P) => preact.JSX.Element | null {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [now, set] = useState<ComponentType<P> | 'failed' | null>(() => loaded);
    const [tries, again] = useState(0);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (part) => {
          loaded = part;
          set(() => part);
        },
        () => set('failed'),
      );
    }, [tries]);
    if (now === null) return null;
    if (now === 'failed')
      return (
        <p role="status" class="not-there">
          {navigator.onLine ? (
            <>
              {t('later.gone')} <code>{t('notice.code', { code: 'site-renewed' })}</code>{' '}
              <button type="button" class="link" data-reload onClick={() => location.reload()}>
                {t('broken.reload')}
              </button>
            </>
          ) : (
            t('later.failed')
          )}{' '}
          <button type="button" class="link" onClick={() => again(tries + 1)}>
            {t('later.again')}
          </button>
        </p>
      );
    const Part = now;
    return <Part {...props} />;
  };
}
