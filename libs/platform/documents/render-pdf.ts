import { fileURLToPath } from 'node:url';
import type { NodeCompiler, NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { settableText } from './settable.js';

type TemplateData = Readonly<Record<string, unknown>>;

// Templates are read below libs (dist/libs in a build), so that one may import another: `#import "/platform/documents/letter/letter.typ"`.
const templates = fileURLToPath(new URL('../../', import.meta.url));
const fonts = fileURLToPath(new URL('./fonts', import.meta.url));

/**
 * Sets a Typst template as PDF/UA-1. The data reach it as JSON in `sys.inputs.data`, never as markup. The same template and
 * data give the same bytes on every machine, so the template takes its date from the data.
 */
export async function renderPdf(template: URL, data: TemplateData): Promise<Buffer> {
  const compiler = await loadedCompiler();
  const inputs = { data: JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? settableText(value) : value)) };
  const compiled = compiler.compile({ mainFilePath: fileURLToPath(template), inputs });
  const document = compiled.result;
  if (!document) throw templateError(compiler, compiled.takeDiagnostics());
  ensureReproducible(document);
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true });
  } finally {
    compiler.evictCache(10);
  }
}

let compilerOnce: Promise<NodeCompiler> | undefined;

// Loaded with the first document: a process that renders none does not carry the compiler and its fonts in memory.
function loadedCompiler(): Promise<NodeCompiler> {
  compilerOnce ??= import('@myriaddreamin/typst-ts-node-compiler').then((typst) =>
    typst.NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fonts] }] }),
  );
  return compilerOnce;
}

function ensureReproducible(document: NodeTypstDocument): void {
  if (document.date === null || document.enabledAutoDate) throw new Error('a template must set its document date from the data');
}

function templateError(compiler: NodeCompiler, error: NodeError | null): Error {
  const details: unknown = error ? compiler.fetchDiagnostics(error) : 'no document';
  return new Error(`the template could not be set: ${JSON.stringify(details)}`);
}
