import { texts as german } from './texts.de.js';
import { texts as english } from './texts.en.js';

type Tree = { readonly [key: string]: string | Tree };

describe('the wording', () => {
  it('has the same keys in both languages', () => {
    expect(paths(english).sort()).toEqual(paths(german).sort());
  });

  it('leaves nothing empty and fills in the same values in both languages', () => {
    for (const path of paths(german)) {
      expect({ path, values: placeholders(english, path) }).toEqual({ path, values: placeholders(german, path) });
      expect({ path, empty: at(german, path).trim() === '' || at(english, path).trim() === '' }).toEqual({ path, empty: false });
    }
  });
});

function paths(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : paths(value, `${prefix}${key}.`)));
}

function at(tree: Tree, path: string): string {
  const value = path.split('.').reduce<string | Tree>((node, key) => (typeof node === 'string' ? node : (node[key] ?? '')), tree);
  return typeof value === 'string' ? value : '';
}

const placeholders = (tree: Tree, path: string) => [...new Set(at(tree, path).match(/\{\{\w+\}\}/g) ?? [])].sort();
