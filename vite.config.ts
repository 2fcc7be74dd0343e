import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { siteAddress } from './tools/site/address.ts';
import { firstFigures } from './tools/site/first-figures.ts';
import { mechanisms } from './tools/site/mechanisms.ts';
import { serviceWorker } from './tools/site/offline.ts';
import { contentSecurityPolicy } from './tools/site/policy.ts';
import { preloadFaces } from './tools/site/preload.ts';
import { workerUrl } from './tools/site/worker-url.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Phaser's sources ask for build-time flags in the form `typeof WEBGL_RENDERER`.
const PHASER_FLAGS: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};

/** Phaser finds out about blending with two pictures from `data:`, which the site's policy refuses; every browser that runs the site blends. */
const BLEND_TEST = 'supportNewBlendModes = checkBlendMode()';

function phaserFlags(): Plugin {
  const flag = /typeof ([A-Z][A-Z0-9_]+)\b/g;
  return {
    name: 'phaser-flags',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/phaser/src/device/CanvasFeatures.js')) {
        if (!code.includes(BLEND_TEST)) throw new Error('the test for blend modes in Phaser has changed');
        return code.replace(BLEND_TEST, 'supportNewBlendModes = true');
      }
      if (!id.includes('/phaser/src/') || !code.includes('typeof ')) return null;
      return code.replace(flag, (text, name: string) => (name in PHASER_FLAGS ? String(PHASER_FLAGS[name]) : text));
    },
  };
}

export default defineConfig(({ command }) => ({
  base: './',
  plugins: [
    phaserFlags(),
    workerUrl(),
    firstFigures(),
    mechanisms(),
    preloadFaces(),
    siteAddress(),
    contentSecurityPolicy(),
    serviceWorker(),
  ],
  resolve: {
    // Served from source (`npm run dev`) the stock package is used, since a browser cannot read CommonJS.
    alias:
      command === 'build'
        ? [
            { find: /^phaser$/, replacement: here('./src/stage/phaser-entry.js') },
            { find: /^phaser-source\//, replacement: here('./node_modules/phaser/src/') },
          ]
        : [],
  },
  define: command === 'build' ? { global: 'globalThis' } : {},
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
}));
