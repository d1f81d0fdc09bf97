import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** Fails the build when the signed-in client's first page needs more JavaScript than the limit, whichever page that is. */
export function firstLoadBudget({ limitBytes }: { limitBytes: number }): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const { bytes, page } = heaviestFirstLoad(bundle);
      const sentence = `first load ${(bytes / 1000).toFixed(1)} kB JavaScript (gzip) of ${limitBytes / 1000} kB, heaviest page: ${page}`;
      if (bytes > limitBytes) this.error(sentence);
      this.info(sentence);
    },
  };
}

function heaviestFirstLoad(bundle: Bundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (!entry) throw new Error('The bundle has no entry.');
  const always = [entry.fileName, ...named(chunks, ['texts.de', 'Shell'])];
  const pages = chunks.filter((chunk) => chunk.isDynamicEntry && !chunk.name.startsWith('texts.'));
  const loads = pages.map((page) => ({ page: page.name, bytes: weigh(bundle, closure(bundle, [...always, page.fileName])) }));
  return loads.reduce((heaviest, load) => (load.bytes > heaviest.bytes ? load : heaviest), { page: entry.name, bytes: 0 });
}

const named = (chunks: readonly Rolldown.OutputChunk[], names: readonly string[]) =>
  chunks.filter((chunk) => names.includes(chunk.name)).map((chunk) => chunk.fileName);

function closure(bundle: Bundle, start: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of start) {
    const chunk = bundle[name];
    if (seen.has(name) || chunk?.type !== 'chunk') continue;
    seen.add(name);
    closure(bundle, chunk.imports, seen);
  }
  return seen;
}

const weigh = (bundle: Bundle, names: ReadonlySet<string>) =>
  [...names].reduce((sum, name) => {
    const chunk = bundle[name];
    return sum + (chunk?.type === 'chunk' ? gzipSync(chunk.code).length : 0);
  }, 0);
