/** A page that cannot begin: said with the document alone, since nothing else may be there. */
import { t } from '../text/index.ts';

/** What stands there when the page cannot begin: plain words and what it was. Nothing that is kept is touched. */
export function showFailure(error: unknown): void {
  const said = (tag: string, text: string): HTMLElement => {
    const part = document.createElement(tag);
    part.textContent = text;
    return part;
  };
  const box = document.createElement('main');
  box.className = 'broken paper';
  box.append(
    said('h1', t('broken.title')),
    said('p', t('broken.start')),
    said('code', error instanceof Error ? error.message : String(error)),
  );
  const alarm = document.createElement('div');
  alarm.setAttribute('role', 'alert');
  alarm.append(box);
  document.body.replaceChildren(alarm);
}
