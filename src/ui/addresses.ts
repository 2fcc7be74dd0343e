/** What stands behind `#` and is a page of this site, and no code of a game. */

export const TEACHER = 'teacher';
/** Before the number of a mechanism. */
export const MECHANISM = 'model-';

/** Games side by side; `=` and codes may follow it. */
export const BESIDE = 'beside';

/** Of the page of a mechanism, in whole: what begins with `#` is taken for a place on the page. */
export function mechanismAddress(id: string): string {
  return `${location.href.split('#', 1)[0]}#${MECHANISM}${id}`;
}

/** Of what stands behind `#`, without it. */
export function isPage(code: string): boolean {
  return code === TEACHER || code.startsWith(MECHANISM) || isBeside(code);
}

export function isBeside(code: string): boolean {
  return code === BESIDE || code.startsWith(`${BESIDE}=`);
}
