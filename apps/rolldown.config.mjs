import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

// What runs in production in a few files instead of 2,700: reading them one by one is most of a cold start.
const build = resolve('dist');
const output = resolve('dist/bundle');

// Found at run time: parts made for one machine, and packages that ours ask for and live without.
const external = [
  /^@(myriaddreamin|node-rs)\//,
  /^@nestjs\/(microservices|websockets|platform-express)/,
  /^@apollo\/(gateway|subgraph)/,
  ...['@as-integrations/express5', '@fastify/multipart', '@fastify/view', 'class-transformer', 'class-validator', 'ts-morph'],
];

/** Own modules keep the place they were built to, where their templates and lists lie, and the way back to their source. */
const inPlace = (folder) => ({
  name: 'in-place',
  load(file) {
    if (relative(build, file).startsWith('..')) return null;
    const url = `new URL(${JSON.stringify(relative(folder, file))}, import.meta.url).href`;
    return { code: readFileSync(file, 'utf8').replaceAll('import.meta.url', url), map: readFileSync(`${file}.map`, 'utf8') };
  },
});

const bundle = (name, entry) => ({
  input: { [name]: `dist/apps/${entry}.js` },
  platform: 'node',
  external,
  plugins: [inPlace(resolve(output, name))],
  output: { dir: resolve(output, name), format: 'esm', entryFileNames: '[name].mjs', sourcemap: true, cleanDir: true },
});

// The contract is printed from a bundle, because bundling may rename classes and so types.
export default [bundle('api', 'api/main'), bundle('worker', 'worker/main'), bundle('print-schema', 'api/print-schema')];
