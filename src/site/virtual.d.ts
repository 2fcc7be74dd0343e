/** Made by tools/site/worker-url.ts. */
declare module 'virtual:reveal-worker' {
  const address: string;
  export default address;
}

/** People in prison as reported at the start of the built-in scenario; made by tools/site/first-figures.ts. */
declare module 'virtual:reported-at-start' {
  const people: number;
  export default people;
}

/** The mechanisms as docs/model.md tells them; made by tools/site/mechanisms.ts. */
declare module 'virtual:mechanisms' {
  const all: readonly {
    readonly id: string;
    readonly title: string;
    readonly words: readonly string[];
    readonly equation: string;
    readonly parameters: readonly string[];
  }[];
  export default all;
}
