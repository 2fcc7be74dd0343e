// Responsible for the two faces of the title: asked for with the page, and not only once the styles have come.
import type { Plugin } from 'vite';
import { SITE_PAGE } from './policy.ts';

const FACES = ['sofia-sans-extra-condensed-latin-wght-normal', 'sofia-sans-condensed-latin-wght-normal'];

export function preloadFaces(): Plugin {
  return {
    name: 'preload-faces',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { path, bundle = {} }) {
        if (path !== SITE_PAGE) return [];
        const files = Object.keys(bundle);
        return FACES.map((face) => {
          const file = files.find((name) => name.includes(`/${face}-`));
          if (!file) throw new Error(`${face} is not in the build`);
          return {
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          };
        });
      },
    },
  };
}
