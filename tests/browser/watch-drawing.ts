// Watches from inside the page what is drawn with WebGL and how often the page asks for a frame: by the browser's own
// calls, so that it needs no word of the stage. Run in the page before its scripts.

export interface Drawn {
  /** Draw calls since the page was opened. */
  readonly calls: number;
  /** Frames that the page has asked for. */
  readonly asked: number;
  /** Instances (one a person) in the last frame that had any. */
  readonly people: number;
}

export function watchDrawing(): void {
  const seen = { calls: 0, asked: 0, people: 0 };
  let inFrame = 0;
  let isOpen = false;
  const count = (people: number) => {
    seen.calls++;
    if (people === 0) return;
    if (!isOpen) {
      // All of one frame is drawn in one task.
      isOpen = true;
      inFrame = 0;
      queueMicrotask(() => {
        isOpen = false;
      });
    }
    inFrame += people;
    seen.people = inFrame;
  };
  const wrap = (target: object, name: string, peopleOf: (args: number[]) => number) => {
    const original = Reflect.get(target, name) as ((...args: number[]) => void) | undefined;
    if (!original) return;
    Reflect.set(target, name, function (this: unknown, ...args: number[]) {
      count(peopleOf(args));
      return original.apply(this, args);
    });
  };
  const last = (args: number[]) => args.at(-1) ?? 0;
  for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
    wrap(kind.prototype, 'drawArrays', () => 0);
    wrap(kind.prototype, 'drawElements', () => 0);
    wrap(kind.prototype, 'drawArraysInstanced', last);
    wrap(kind.prototype, 'drawElementsInstanced', last);
    const getExtension = kind.prototype.getExtension as (name: string) => object | null;
    const wrapped = new WeakSet<object>();
    Reflect.set(kind.prototype, 'getExtension', function (this: unknown, name: string) {
      const extension = getExtension.call(this, name);
      if (extension && name === 'ANGLE_instanced_arrays' && !wrapped.has(extension)) {
        wrapped.add(extension);
        wrap(extension, 'drawArraysInstancedANGLE', last);
        wrap(extension, 'drawElementsInstancedANGLE', last);
      }
      return extension;
    });
  }
  const ask = window.requestAnimationFrame;
  window.requestAnimationFrame = (callback) => {
    seen.asked++;
    return ask.call(window, callback);
  };
  Object.assign(window, { drawn: seen });
}
