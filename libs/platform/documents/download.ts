import type { OpenedDocument } from './documents.js';

/** Headers under which a browser keeps a private document private, shows a PDF and runs nothing. */
export function downloadHeaders({ filename, mediaType, sizeBytes, sha256 }: OpenedDocument): Record<string, string> {
  const shown = mediaType === 'application/pdf' ? 'inline' : 'attachment';
  return {
    'content-type': mediaType,
    'content-length': String(sizeBytes),
    'content-disposition': `${shown}; filename="${asciiName(filename)}"; filename*=UTF-8''${encoded(filename)}`,
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    etag: `"${sha256}"`,
  };
}

// Umlauts are written out for the few clients that do not read filename*.
function asciiName(filename: string): string {
  const spelled = filename.replace(/[äöüÄÖÜß]/g, (letter) => spellings[letter] ?? letter);
  return spelled
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.() -]/g, '_');
}

const spellings: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

function encoded(filename: string): string {
  return encodeURIComponent(filename).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
