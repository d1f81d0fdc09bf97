import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse } from 'yaml';

const topLevel = [
  ...['apps', 'libs', 'migrations', 'docker', 'docs', 'test', '.ci'],
  ...['package.json', 'package-lock.json', 'nest-cli.json', 'tsconfig.json', '.swcrc', '.npmrc'],
  ...['.editorconfig', '.gitattributes', '.gitignore', '.prettierignore', '.env.example', 'schema.graphql'],
  ...['README.md', 'CONTRIBUTING.md', 'LICENSE', 'publiccode.yml'],
];

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(existsSync);
const text = (file: string): string => readFileSync(file, 'utf8');
const isGenerated = (file: string): boolean => file.startsWith('apps/web/src/graphql/');
const code = tracked.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !isGenerated(file));

it('has only the entries at its top that the README explains', () => {
  const entries = new Set(tracked.map((file) => file.replace(/\/.*/, '')));
  expect([...entries].filter((entry) => !topLevel.includes(entry))).toEqual([]);
});

it('records no download address in the lock file', () => {
  const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, object> };
  expect(Object.entries(packages).filter(([, entry]) => 'resolved' in entry)).toEqual([]);
});

it('locks the optional packages of every platform, without which npm ci refuses to run', () => {
  const { packages } = JSON.parse(text('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const names = new Set(Object.keys(packages).map((path) => path.replace(/.*node_modules\//, '')));
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

it('names no package registry and no folder of one machine', () => {
  const hosts = [['registry', 'npmjs', 'org'].join('.'), ['registry', 'yarnpkg', 'com'].join('.'), ['deb', 'debian', 'org'].join('.')];
  const forbidden = [...hosts, process.cwd()];
  const binary = /\.(png|webp|woff2?|ttf|otf|pdf|xlsx|ico)$/;
  const offending = tracked.filter((file) => !binary.test(file) && forbidden.some((word) => text(file).includes(word)));
  expect(offending).toEqual([]);
});

it('keeps every file short enough to be read at once', () => {
  const lengths = code.map((file) => ({ file, lines: text(file).split('\n').length - 1 }));
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
});

it('comments only where the code cannot speak: at most one line in twenty', () => {
  const lines = code.reduce(
    (sum, file) =>
      sum +
      text(file)
        .split('\n')
        .filter((line) => line.trim() !== '').length,
    0,
  );
  const commented = code.reduce((sum, file) => sum + commentLines(file), 0);
  expect(commented / lines).toBeLessThanOrEqual(0.05);
});

it('skips and focuses no test for good', () => {
  const specs = code.filter((file) => /spec\.tsx?$/.test(file) && !file.endsWith('repository.spec.ts'));
  const offending = specs.filter((file) =>
    /^\s*(x|f)?(it|test|describe)\.(only|todo|skip)\(|^\s*(xit|fit|xdescribe|fdescribe)\(/m.test(text(file)),
  );
  expect(offending).toEqual([]);
});

it('describes itself to catalogues of public software within their limits', () => {
  const publiccode = parse(text('publiccode.yml')) as {
    softwareVersion: string;
    legal: { license: string };
    description: Record<string, { genericName: string; shortDescription: string; longDescription: string; features: string[] }>;
  };
  const { version, license } = JSON.parse(text('package.json')) as { version: string; license: string };
  expect([publiccode.softwareVersion, publiccode.legal.license]).toEqual([version, license]);
  expect(text('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v. 1.2\n/);
  for (const { genericName, shortDescription, longDescription, features } of Object.values(publiccode.description)) {
    expect(genericName.length).toBeLessThanOrEqual(35);
    expect(shortDescription.length).toBeLessThanOrEqual(150);
    expect(longDescription.length).toBeGreaterThanOrEqual(150);
    expect(Math.max(...features.map((feature) => feature.length))).toBeLessThanOrEqual(100);
  }
});

// The scanner, unlike a regular expression, tells a comment from "//" inside a string or template.
function commentLines(file: string): number {
  const source = ts.createSourceFile(
    file,
    text(file),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []) addLines(source, pos, end, lines);
    for (const { pos, end } of ts.getTrailingCommentRanges(source.text, node.getEnd()) ?? []) addLines(source, pos, end, lines);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines.size;
}

function addLines(source: ts.SourceFile, pos: number, end: number, lines: Set<number>): void {
  const first = source.getLineAndCharacterOfPosition(pos).line;
  const last = source.getLineAndCharacterOfPosition(end).line;
  for (let line = first; line <= last; line += 1) lines.add(line);
}
