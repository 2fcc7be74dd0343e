/** A screen begins with the focus on its heading; one that was fetched first does so when it is there. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus({ preventScroll: true });
}
