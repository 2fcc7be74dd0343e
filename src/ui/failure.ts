/** A page that cannot begin: said with the document alone, since nothing else may be there. */
import { t } from '../text/index.ts';

/** A part without which the page cannot begin did not come. */
export class NotFetched extends Error {}

/**
 * What stands there when the page cannot begin: plain words and what it was; where it only could not be fetched, a button to try
 * again. Nothing that is kept is touched.
 */
export function showFailure(error: unknown): void {
  const said = (tag: string, text: string): HTMLElement => {
    const part = document.createElement(tag);
    part.textContent = text;
    return part;
  };
  const box = document.createElement('main');
  box.className = 'broken paper';
  box.append(
    ...(error instanceof NotFetched
      ? [said('h1', t('offline.title')), said('p', t('offline.start')), again()]
      : [
          said('h1', t('broken.title')),
          said('p', t('broken.start')),
          said('code', error instanceof Error ? error.message : String(error)),
        ]),
  );
  const alarm = document.createElement('div');
  alarm.setAttribute('role', 'alert');
  alarm.append(box);
  document.body.replaceChildren(alarm);
}

function again(): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'on-paper main';
  button.dataset.reload = '';
  button.textContent = t('broken.reload');
  button.addEventListener('click', () => location.reload());
  return button;
}
