import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

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

function phaserFlags(): Plugin {
  const flag = /typeof ([A-Z][A-Z0-9_]+)\b/g;
  return {
    name: 'phaser-flags',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/phaser/src/') || !code.includes('typeof ')) return null;
      return code.replace(flag, (text, name: string) => (name in PHASER_FLAGS ? String(PHASER_FLAGS[name]) : text));
    },
  };
}

export default defineConfig(({ command }) => ({
  base: './',
  plugins: [phaserFlags()],
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
