import { createRequire } from 'node:module';
import type Pptx from 'pptxgenjs';
import type { DocumentContent } from '../content.domain.js';
import { councilSlides, type Slide, type SlideTable } from '../slides.domain.js';
import { dayWords } from '../wording.domain.js';
import { printable } from './printable.js';
import { reproducibleArchive } from './reproducible-archive.js';

const require = createRequire(import.meta.url);

type Deck = Pptx.default;
type DeckSlide = Pptx.default.Slide;

/** The council's slides as PPTX: real titles, notes for the speaker, German throughout. */
export async function renderConceptPptx(content: DocumentContent): Promise<Buffer> {
  // Its ESM build carries no "type": only its CommonJS build loads everywhere. It comes with the first slides.
  const EmptyDeck = require('pptxgenjs') as typeof Pptx.default;
  const deck = new CouncilDeck(new EmptyDeck(), printable(content));
  const bytes = (await deck.file().write({ outputType: 'nodebuffer' })) as Buffer;
  return reproducibleArchive(bytes, content.revision.date, mended);
}

// The library numbers tables and texts apart, so that numbers meet, calls notes and fields English, names no head of a table and
// leaves the order and the measures of the format in two places.
function mended(_name: string, xml: string): string {
  let shapes = 0;
  return xml
    .replace(/(?<=<p:cNvPr id=")\d+/g, () => String((shapes += 1)))
    .replaceAll('ang="en-US"', 'ang="de-DE"')
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replace(/name="(Tabelle: [^"]*)"/g, 'name="$1" descr="$1"')
    .replaceAll('<a:buSzPct val="100000"/>', '')
    .replace(/(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/s, '$2$1');
}

const colours = { ink: '1C2733', accent: '14507D', quiet: '51606E', head: 'EEF3F7', line: '9AA7B3' } as const;
const width = 12.1;
const left = 0.6;
const text = { lang: 'de-DE', fontFace: 'Arial', color: colours.ink } as const;

class CouncilDeck {
  constructor(
    private readonly pptx: Deck,
    private readonly content: DocumentContent,
  ) {}

  file(): Deck {
    const { municipality, framework, revision } = this.content;
    const { pptx } = this;
    pptx.layout = 'LAYOUT_WIDE';
    pptx.title = `Örtliches Konzept ${municipality}, Fassung ${revision.number}${revision.draft ? ' (Entwurf)' : ''}`;
    pptx.author = municipality;
    pptx.company = municipality;
    pptx.subject = framework;
    pptx.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
    this.defineMasters();
    this.cover();
    councilSlides(this.content).forEach((slide) => this.slide(slide));
    return pptx;
  }

  private defineMasters(): void {
    const title = { ...text, name: 'Titel', type: 'title', x: left, w: width, bold: true, align: 'left', margin: 0 } as const;
    const line = { rect: { x: left, y: 1.32, w: width, h: 0.03, fill: { color: colours.accent } } };
    const foot = { ...text, x: left, y: 7.02, w: 10, h: 0.3, fontSize: 10, color: colours.quiet, margin: 0 };
    this.pptx.defineSlideMaster({
      title: 'Titelfolie',
      objects: [
        { placeholder: { options: { ...title, y: 2.1, h: 1.2, fontSize: 44, color: colours.accent, valign: 'bottom' }, text: '' } },
        { rect: { x: left, y: 3.45, w: width, h: 0.04, fill: { color: colours.accent } } },
      ],
    });
    this.pptx.defineSlideMaster({
      title: 'Inhalt',
      objects: [
        { placeholder: { options: { ...title, y: 0.4, h: 0.85, fontSize: 26, color: colours.accent, valign: 'middle' }, text: '' } },
        line,
        { text: { text: this.footWords(), options: foot } },
      ],
      slideNumber: { x: 12.2, y: 7.02, w: 0.5, h: 0.3, fontSize: 10, color: colours.quiet, align: 'right' },
    });
  }

  private footWords(): string {
    const { municipality, revision } = this.content;
    const state = revision.draft ? `${revision.status}, Stand ${dayWords(revision.date)}` : `beschlossen: ${revision.resolution ?? ''}`;
    return `${municipality} · Örtliches Konzept, Fassung ${revision.number} · ${state}`;
  }

  private cover(): void {
    const { municipality, framework, revision, example } = this.content;
    const slide = this.pptx.addSlide({ masterName: 'Titelfolie' });
    slide.addText(municipality, { ...text, x: left, y: 1.5, w: width, h: 0.6, fontSize: 20, color: colours.quiet, margin: 0 });
    slide.addText('Örtliches Konzept', { placeholder: 'Titel', lang: 'de-DE' });
    const state = revision.resolution ?? `Stand ${dayWords(revision.date)}`;
    const lines = [`zum Rahmenkonzept ${framework}`, `Fassung ${revision.number} · ${revision.status}`, state];
    const run = (line: string) => ({ text: line, options: { ...text, breakLine: true, paraSpaceAfter: 6 } });
    slide.addText([...lines, ...(example ? [exampleNote] : [])].map(run), {
      ...{ ...text, x: left, y: 3.7, w: width, h: 2.2, fontSize: 18, valign: 'top', margin: 0 },
    });
    slide.addNotes(this.footWords());
  }

  private slide({ title, lead, lines, table, example, notes }: Slide): void {
    const slide = this.pptx.addSlide({ masterName: 'Inhalt' });
    const run = { text: title, options: title.length > 75 ? { fontSize: 18 } : {} };
    slide.addText([run], { placeholder: 'Titel', lang: 'de-DE' });
    if (lead) slide.addText(lead, { ...text, x: left, y: 1.5, w: width, h: 0.8, fontSize: 17, valign: 'middle', margin: 0 });
    const top = lead ? 2.45 : 1.6;
    if (table) this.table(slide, table, top, title);
    if (lines.length > 0) this.lines(slide, lines, table ? 6.45 : top);
    if (example) slide.addText('Beispielinhalt', exampleLabel);
    slide.addNotes(notes);
  }

  private lines(slide: DeckSlide, lines: readonly string[], top: number): void {
    const runs = lines.map((line) => ({
      text: line,
      options: { ...text, bullet: { indent: 16 }, breakLine: true, paraSpaceAfter: 8 },
    }));
    const box = { x: left, y: top, w: width, h: 6.85 - top, fontSize: 18, valign: 'top', margin: 0, fit: 'shrink' } as const;
    slide.addText(runs, box);
  }

  private table(slide: DeckSlide, { widths, rows }: SlideTable, top: number, title: string): void {
    const [, ...body] = rows;
    const numeric = (column: number): boolean => body.every((cells) => /^\d*$/.test(cells[column] ?? ''));
    const cells = rows.map((row, index) =>
      row.map((value, column) => ({
        text: value,
        options: {
          ...{ ...text, bold: index === 0, align: numeric(column) ? ('right' as const) : ('left' as const) },
          ...(index === 0 && { fill: { color: colours.head } }),
        },
      })),
    );
    slide.addTable(cells, {
      ...{ x: left, y: top, w: width, fontSize: 14, valign: 'middle', objectName: `Tabelle: ${title}` },
      colW: widths.map((share) => (share * width) / 100),
      border: { type: 'solid', pt: 0.5, color: colours.line },
    });
  }
}

const exampleNote = 'Diese Folien enthalten Beispielinhalte.';
const exampleLabel: Pptx.default.TextPropsOptions = {
  ...{ ...text, x: 11.2, y: 0.12, w: 1.5, h: 0.26, fontSize: 10, align: 'center', valign: 'middle', margin: 0 },
  line: { color: colours.quiet, width: 0.75 },
};
