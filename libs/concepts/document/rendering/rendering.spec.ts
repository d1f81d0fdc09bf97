import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { composeDocument } from '../compose.domain.js';
import type { DocumentContent } from '../content.domain.js';
import { documentSource } from '../document-source.fixture.js';
import { type DocumentFormat, renderings } from './render.js';

const content = composeDocument(documentSource(), { stanceMarkers: true });
const adopted = composeDocument(documentSource({ state: 'adopted', adoption: { body: 'Rat', date: '2018-05-03', paperNumber: 'WP/1' } }), {
  stanceMarkers: false,
});
const formats = ['pdf', 'docx', 'pptx'] as const;
const make = (format: DocumentFormat, said: DocumentContent = content): Promise<Buffer> => renderings[format].render(said);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function partsOf(bytes: Buffer): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const textsOf = (xml = '', tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text!);

function paragraphsOf(xml = '', style: string): string[] {
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return paragraphs
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => textsOf(paragraph, 'w:t').join(''));
}

describe('the concept as PDF', () => {
  it('is accessible: tagged, in German, titled, declared as PDF/UA-1 and dated by its content', async () => {
    const pdf = (await make('pdf')).toString('latin1');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/Lang (de)');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(Buffer.from(pdf, 'latin1').toString()).toContain('>Örtliches Konzept Stadt Melle, Fassung 2 (Entwurf)<');
    expect(pdf).toContain('/CreationDate (D:20180403');
  });

  it('has a table of contents, headings down to the measure, and tables with heads', async () => {
    const pdf = (await make('pdf')).toString('latin1');
    const tags = (tag: string): number => pdf.split(new RegExp(`/S /${tag}\\b`)).length - 1;
    expect(['H1', 'H2', 'H3', 'H4', 'Table', 'TOC'].map(tags)).toEqual([5, 3, 4, 2, 4, expect.any(Number)]);
    expect(tags('TOCI')).toBeGreaterThan(6);
    expect(tags('TH')).toBe(16);
  });

  it('of an adopted revision is no draft', async () => {
    const pdf = await make('pdf', adopted);
    expect(pdf.toString()).toContain('>Örtliches Konzept Stadt Melle, Fassung 2<');
    expect(pdf.toString('latin1')).toContain('/CreationDate (D:20180503');
  });
});

describe('the concept as DOCX', () => {
  it('has the headings Word navigates by, and a table of contents over them', async () => {
    const { 'word/document.xml': xml } = partsOf(await make('docx'));
    expect(paragraphsOf(xml, 'Heading1')).toEqual(['Auf einen Blick', '1 Ankommen &amp; Aufenthalt', 'Kennzahlen', 'Beratungsfolge']);
    expect(paragraphsOf(xml, 'Heading2')).toEqual(['1.1 Die ersten Wochen', '1.2 Ohne Ziel', 'Im Handlungsfeld 1 nicht übernommen']);
    expect(paragraphsOf(xml, 'Heading3')).toHaveLength(4);
    expect(paragraphsOf(xml, 'Heading4')).toEqual(['1.1.1.1 Maßnahme 1.1.1.1', '1.1.2.1 Maßnahme 1.1.2.1']);
    expect(xml).toMatch(/<w:instrText[^>]*>TOC [^<]*1-2/);
    expect(xml?.split('<w:tblHeader/>')).toHaveLength(5);
    expect(xml).toContain('angepasst · Beispielinhalt');
    expect(xml).not.toContain('w:leader="dot"');
  });

  it('names the municipality as its author, in German', async () => {
    const parts = partsOf(await make('docx'));
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Stadt Melle</dc:creator>');
    expect(parts['word/styles.xml']).toContain('w:lang w:val="de-DE"');
  });

  it('says at the head of each page in one line what it is: a draft, or adopted and when', async () => {
    const headOf = async (said: DocumentContent) =>
      Object.entries(partsOf(await make('docx', said))).flatMap(([name, xml]) =>
        name.startsWith('word/header') ? textsOf(xml, 'w:t') : [],
      );
    expect(await headOf(content)).toEqual(['Stadt Melle · Örtliches Konzept, Fassung 2 · Entwurf, nicht beschlossen, Stand 03.04.2018']);
    expect(await headOf(adopted)).toEqual(['Stadt Melle · Örtliches Konzept, Fassung 2 · beschlossen am 03.05.2018']);
  });
});

describe('the slides', () => {
  it('name the head of a table and what it shows, in the order the format asks for', async () => {
    const parts = partsOf(await make('pptx'));
    const { 'ppt/slides/slide2.xml': slide = '', 'ppt/presentation.xml': presentation = '' } = parts;
    expect(slide).toContain('<a:tblPr firstRow="1"/>');
    expect(slide).toContain('descr="Tabelle: Wo wir stehen"');
    expect(Object.values(parts).join('')).not.toContain('<a:buSzPct val="100000"/>');
    const lists = [...presentation.matchAll(/<p:(\w+Lst)>/g)].map(([, name]) => name);
    expect(lists).toEqual(['sldMasterIdLst', 'notesMasterIdLst', 'sldIdLst']);
  });

  it('have a title each, notes for the speaker and the state at the foot', async () => {
    const parts = partsOf(await make('pptx'));
    const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides).toHaveLength(6);
    slides.forEach((name) => expect(parts[name]).toMatch(/type="title"/));
    expect(textsOf(parts['ppt/slides/slide2.xml'], 'a:t')).toContain('Wo wir stehen');
    expect(parts['ppt/notesSlides/notesSlide3.xml']).toContain('1.1.1 Erstgespräch: 80 %');
    expect(parts['ppt/slideLayouts/slideLayout3.xml']).toContain('Entwurf, nicht beschlossen, Stand 03.04.2018');
    expect(parts['ppt/slides/slide2.xml']).toContain('Beispielinhalt');
    const numbers = [...(parts['ppt/slides/slide2.xml'] ?? '').matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Object.entries(parts).filter(([name, xml]) => name.startsWith('ppt/slides/') && xml.includes('en-US'))).toEqual([]);
  });
});

describe('a concept without anything in it', () => {
  const empty = composeDocument(documentSource({ fields: [] }), { stanceMarkers: true });
  const said = 'Dieses Konzept enthält noch keine Ziele und Maßnahmen.';

  it('says so and shows no table without rows', async () => {
    const parts = [partsOf(await make('docx', empty))['word/document.xml'], partsOf(await make('pptx', empty))['ppt/slides/slide2.xml']];
    parts.forEach((xml) => expect(xml).toContain(said));
    expect(parts[1]).not.toContain('<a:tbl>');
  });
});

describe('the same content', () => {
  const root = new URL('../../../../', import.meta.url);
  const program = `
    import { createHash } from 'node:crypto';
    import { text } from 'node:stream/consumers';
    const { renderings } = await import('./libs/concepts/document/rendering/render.ts');
    const content = JSON.parse(await text(process.stdin));
    for (const { render } of Object.values(renderings)) console.log(createHash('sha256').update(await render(content)).digest('hex'));`;

  it('gives the same bytes whatever the clock, the language and the work before', async () => {
    for (const format of formats) await make(format, adopted);
    const here = [];
    for (const format of formats) here.push(hashOf(await make(format)));
    const loader = ['--disable-warning=ExperimentalWarning', '--import', './test/support/typescript.mjs'];
    const env = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const running = promisify(execFile)(process.execPath, [...loader, '--input-type=module', '--eval', program], { cwd: root, env });
    running.child.stdin?.end(JSON.stringify(content));
    expect((await running).stdout.trim().split('\n')).toEqual(here);
  });

  it.each(['docx', 'pptx'] as const)('carries the day of the content and no hour of its making: %s', async (format) => {
    const { 'docProps/core.xml': properties } = partsOf(await make(format));
    expect(textsOf(properties, 'dcterms:created')).toEqual(['2018-04-03T00:00:00Z']);
    expect(textsOf(properties, 'dcterms:modified')).toEqual(['2018-04-03T00:00:00Z']);
  });
});

describe('whatever people write', () => {
  const hostile = '<w:p>]]>&amp;"\u0000\u0008\u001b\ufffe #panic("x") = *fett* 😀 漢';

  it.each(formats)('is printed and never taken for markup: %s', async (format) => {
    const said = JSON.parse(JSON.stringify(content).replaceAll('Erstgespräch', JSON.stringify(hostile).slice(1, -1))) as DocumentContent;
    const bytes = await make(format, said);
    if (format === 'pdf') return expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const xml = Object.values(partsOf(bytes)).join('');
    expect(xml).toContain('&lt;w:p&gt;]]&gt;&amp;amp;');
    expect(xml).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u);
  });
});
