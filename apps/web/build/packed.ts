import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const smallest = {
  gz: (text: Buffer) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
  br: (text: Buffer) => promisify(brotliCompress)(text),
};

/**
 * Lays a packed copy (.br and .gz) beside every script and style of the build, so that the hub need
 * not pack the same file for every phone, and can send the smallest.
 */
export function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const texts = Object.values(bundle).filter(({ fileName }) =>
          /\.(?:js|css)$/.test(fileName),
        );
        await Promise.all(
          texts.flatMap((file) => {
            const text = Buffer.from(file.type === 'chunk' ? file.code : file.source);
            return Object.entries(smallest).map(async ([ending, pack]) => {
              const source = await pack(text);
              this.emitFile({ type: 'asset', fileName: `${file.fileName}.${ending}`, source });
            });
          }),
        );
      },
    },
  };
}
