import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

const html = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Het web</title>
    <style>
      html, body, main { height: 100%; margin: 0; }
      h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      #web { height: 100%; }
    </style>
  </head>
  <body>
    <main><h1>Het web</h1><div id="web"></div></main>
    <script type="module" src="/page.js"></script>
  </body>
</html>`;

/** Builds the test page as an application would and serves it on a free port of this machine. */
export async function servePage(): Promise<{ address: string; close(): Promise<void> }> {
  const script = await buildScript();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => closeServer(server) };
}

async function buildScript(): Promise<string> {
  const built = (await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: entryFile(), formats: ['es'] },
    },
  })) as Rollup.RollupOutput[];
  const [{ output }] = built as [Rollup.RollupOutput];
  return output[0].code;
}

/** The page in TypeScript when this runs from the sources, in JavaScript when it runs compiled. */
function entryFile(): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return fileURLToPath(new URL(`./page.${extension}`, import.meta.url));
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) =>
    server.close((error) => (error ? reject(error) : resolve())),
  );
}
