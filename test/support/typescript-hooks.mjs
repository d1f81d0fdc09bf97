import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const options = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8'));
delete options.$schema;

export function resolve(specifier, context, next) {
  const withSource = { ...context, conditions: ['source', ...(context.conditions ?? [])] };
  return next(asTypeScript(specifier, context.parentURL) ?? specifier, withSource);
}

export function load(url, context, next) {
  if (!/\.ts$/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, swcrc: false, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}

function asTypeScript(specifier, parent) {
  if (!parent || !/^(\.{1,2}\/|file:).*\.js$/.test(specifier)) return undefined;
  const candidate = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  return existsSync(candidate) ? candidate.href : undefined;
}
