// How large the stage is, in CSS pixels and in those of the device.

export interface StageSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel, and the whole stage in them. */
  readonly ratio: number;
  readonly across: number;
  readonly down: number;
}

/** The largest texture that every WebGL can hold. */
const MOST_ACROSS = 4096;
const HIGHEST_RATIO = 3;

export function sizeOf(element: HTMLElement): StageSize {
  const width = Math.max(1, element.clientWidth);
  const height = Math.max(1, element.clientHeight);
  const ratio = Math.min(window.devicePixelRatio || 1, HIGHEST_RATIO, MOST_ACROSS / Math.max(width, height));
  return { width, height, ratio, across: Math.round(width * ratio), down: Math.round(height * ratio) };
}
