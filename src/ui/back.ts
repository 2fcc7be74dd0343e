/**
 * The browser's Back, which on a phone is a button of the machine: it closes what lies on top, leads from what each decision
 * did to the end and from there to the title, and leaves the site only there. The term stays where it was.
 */
import type { Session } from '../session/index.ts';

/** An entry of the history that stands for being away from the title. */
const AWAY = { away: true } as const;

/** Follows Back until the page is closed. */
export function followBack({ store, actions }: Session): void {
  const isAway = (): boolean => (history.state as { away?: boolean } | null)?.away === true;
  const leave = (): void => {
    if (!isAway()) history.pushState(AWAY, '');
  };
  let address = location.hash;
  if (store.getState().screen !== 'title') leave();
  store.subscribe((now, before) => {
    // What a link brought may have been taken off the address.
    address = location.hash;
    if (before.screen === 'title' && now.screen !== 'title') leave();
  });
  window.addEventListener('popstate', () => {
    // A link or a page behind the address has come or gone: that is told elsewhere.
    const moved = location.hash !== address;
    address = location.hash;
    const { screen } = store.getState();
    if (moved || screen === 'title' || isAway()) return;
    const open = [...document.querySelectorAll('dialog[open]')].at(-1);
    if (open) open.dispatchEvent(new Event('cancel', { cancelable: true }));
    else if (screen === 'reveal') actions.backToEnd();
    else actions.toTitle();
    if (open || screen === 'reveal') leave();
  });
}
