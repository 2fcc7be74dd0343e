/** The page's side of the service worker: starts it, says whether a term is under way, and hears of a newer version. */
import type { ToPage, ToWorker } from '../offline/messages.ts';
import { trustedAddress } from './trusted.ts';

export interface Offline {
  /** Tells the worker whether a term is under way: the version that is served then stays. */
  setUnderWay(underWay: boolean): void;
  /** Loads the page again in the newest version. */
  takeNewest(): void;
}

/** The version of this page, as the build has written it down; empty where it has not. */
const version = (): string => document.querySelector<HTMLMetaElement>('meta[name="site-version"]')?.content ?? '';

/**
 * `onNewer` is called when a newer version has been fetched; `samePlay` says whether a term under way would go on in it. Where
 * the browser has no service workers or forbids them (storage forbidden, a page that is not secure), nothing is kept and
 * nothing is called: the page works as long as there is a network.
 */
export function startOffline(onNewer: (samePlay: boolean) => void): Offline {
  let said: boolean | null = null;
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers || !import.meta.env.PROD) return { setUnderWay() {}, takeNewest() {} };

  const tell = (message: ToWorker): void => workers.controller?.postMessage(message);
  const greet = (): void => {
    if (said !== null) tell({ kind: 'here', underWay: said });
  };
  workers.addEventListener('message', ({ data, ports }: MessageEvent<ToPage>) => {
    if (data.kind === 'which-version') ports[0]?.postMessage(version());
    else if (data.kind === 'newer') onNewer(data.samePlay);
    else location.reload();
  });
  workers.startMessages();
  workers.addEventListener('controllerchange', greet);
  // What the screen needs comes before what a later visit needs.
  const register = (): void => {
    workers.register(trustedAddress('service-worker'), { scope: './', updateViaCache: 'none' }).catch(() => undefined);
  };
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });

  return {
    setUnderWay(underWay) {
      if (said === underWay) return;
      said = underWay;
      greet();
    },
    takeNewest: () => tell({ kind: 'take-newest' }),
  };
}
