import type * as Docx from 'docx';
import type { DocumentContent, DocumentField, DocumentItem } from '../content.domain.js';
import { dayWords } from '../wording.domain.js';
import { bookmarksCountedAnew } from './bookmarks.js';
import { colours, DocxWriter, styles } from './docx-writer.js';
import { printable } from './printable.js';
import { reproducibleArchive } from './reproducible-archive.js';

type Block = Docx.Paragraph | Docx.Table | Docx.TableOfContents;

/** The concept as DOCX, with the styles Word builds its navigation and its table of contents from. */
export async function renderConceptDocx(content: DocumentContent): Promise<Buffer> {
  const docx = await import('docx');
  const bytes = await docx.Packer.toBuffer(new ConceptDocx(docx, printable(content)).file());
  return reproducibleArchive(bytes, content.revision.date, mended);
}

// Word numbers the pages of the contents when it opens the file; until then dots would lead nowhere.
function mended(name: string, xml: string): string {
  return bookmarksCountedAnew(name, xml).replaceAll(' w:leader="dot"', '');
}

class ConceptDocx {
  private readonly writer: DocxWriter;

  constructor(
    private readonly docx: typeof Docx,
    private readonly content: DocumentContent,
  ) {
    this.writer = new DocxWriter(docx);
  }

  file(): Docx.Document {
    const { municipality, revision } = this.content;
    const title = `Örtliches Konzept ${municipality}, Fassung ${revision.number}${revision.draft ? ' (Entwurf)' : ''}`;
    return new this.docx.Document({
      ...{ title, creator: municipality, lastModifiedBy: municipality, subject: this.content.framework, styles },
      sections: [
        {
          properties: { titlePage: true, page: { margin: { top: 1_600, bottom: 1_360, left: 1_420, right: 1_130 } } },
          headers: { default: this.runningHead(), first: new this.docx.Header({ children: [this.writer.line([])] }) },
          footers: { default: this.pageNumbers(), first: new this.docx.Footer({ children: [this.writer.line([])] }) },
          children: [...this.titlePage(), ...this.contents(), ...this.overview(), ...this.fields(), ...this.appendices()],
        },
      ],
    });
  }

  private titlePage(): Block[] {
    const { writer, content } = this;
    const { revision, district, framework, municipality, example } = content;
    return [
      ...writer.paragraphs(municipality, 'Kommune'),
      new this.docx.Paragraph({ text: 'Örtliches Konzept', style: 'Title' }),
      ...writer.paragraphs(`zum Rahmenkonzept ${framework}`),
      ...writer.paragraphs(revision.status, 'Stand'),
      writer.labelled('Fassung', String(revision.number)),
      ...(revision.resolution ? [writer.labelled('Beschluss', revision.resolution)] : []),
      ...(revision.draft ? [writer.labelled('Stand', dayWords(revision.date))] : []),
      writer.labelled('Landkreis', district),
      ...(example ? writer.paragraphs(exampleNote, 'Kennzeichen') : []),
    ];
  }

  private contents(): Block[] {
    const { Paragraph, TableOfContents } = this.docx;
    return [
      new Paragraph({ text: 'Inhalt', style: 'InhaltTitel', pageBreakBefore: true }),
      new TableOfContents('Inhalt', { hyperlink: true, headingStyleRange: '1-2' }),
    ];
  }

  private overview(): Block[] {
    const { writer, content } = this;
    const { counts, fields } = content;
    if (fields.length === 0) return [writer.heading(1, 'Auf einen Blick'), ...writer.paragraphs(nothingYet)];
    const rows = fields.map(({ code, title, counts: own }) => [
      `${code} ${title}`,
      ...[own.adopted, own.adapted, own.own, own.omitted, own.open].map(String),
    ]);
    return [
      writer.heading(1, 'Auf einen Blick'),
      ...writer.paragraphs(
        `Das Rahmenkonzept und die eigenen Ergänzungen umfassen zusammen ${counts.total} Ziele und Maßnahmen. Davon sind ${counts.adopted} wörtlich übernommen, ${counts.adapted} angepasst und ${counts.own} eigene; ${counts.omitted} sind nicht übernommen.`,
      ),
      ...(counts.open > 0
        ? writer.paragraphs(`Über ${counts.open} ist noch nicht entschieden; bis dahin gilt dort der Wortlaut des Landkreises.`)
        : []),
      writer.table([39, 15, 13, 10, 14, 9], [['Handlungsfeld', 'übernommen', 'angepasst', 'eigene', 'nicht übern.', 'offen'], ...rows]),
    ];
  }

  private fields(): Block[] {
    return this.content.fields.flatMap((field) => [
      this.writer.heading(1, `${field.code} ${field.title}`),
      ...this.guidingPrinciple(field),
      ...field.challenges.flatMap((challenge) => this.challenge(challenge)),
      ...this.omitted(field),
    ]);
  }

  private guidingPrinciple({ guidingPrinciple, example }: DocumentField): Block[] {
    if (guidingPrinciple === null) return [];
    return [...this.marks(['Leitsatz', example]), ...this.writer.paragraphs(guidingPrinciple, 'Leitsatz')];
  }

  private challenge({ code, title, text, example, goals }: DocumentField['challenges'][number]): Block[] {
    const nothing = goals.length === 0 ? this.writer.paragraphs('Zu dieser Herausforderung wurde kein Ziel übernommen.') : [];
    return [
      this.writer.heading(2, `${code} ${title}`),
      ...this.marks([example]),
      ...this.writer.paragraphs(text),
      ...nothing,
      ...goals.flatMap((goal) => this.item(goal, 3)),
    ];
  }

  private item(item: DocumentItem, level: 3 | 4): Block[] {
    const { writer } = this;
    return [
      writer.heading(level, [item.code, item.title].filter(Boolean).join(' ')),
      ...this.marks([item.marker, item.example]),
      ...writer.paragraphs(item.text),
      ...item.facts.map(({ label, value }) => writer.labelled(label, value)),
      ...(item.reason ? [writer.labelled('Begründung der Abweichung', item.reason)] : []),
      ...item.measures.flatMap((measure) => this.item(measure, 4)),
    ];
  }

  private marks(words: readonly (string | null)[]): Block[] {
    const said = words.filter((word) => word !== null);
    return said.length > 0 ? this.writer.paragraphs(said.join(' · '), 'Kennzeichen') : [];
  }

  private omitted({ code, omitted }: DocumentField): Block[] {
    if (omitted.length === 0) return [];
    const rows = omitted.map((item) => [[`${item.kind} ${item.code}`, item.title, item.example].filter(Boolean).join('\n'), item.reason]);
    return [
      this.writer.heading(2, `Im Handlungsfeld ${code} nicht übernommen`),
      this.writer.table([38, 62], [['Ziel oder Maßnahme', 'Begründung'], ...rows]),
    ];
  }

  private appendices(): Block[] {
    return [...this.indicators(), ...this.consultations()];
  }

  private indicators(): Block[] {
    const { indicators } = this.content;
    if (indicators.length === 0) return [];
    const rows = indicators.map(({ code, title, definition, source, example, baseline, target }) => [
      code,
      [title, definition, source, example].filter(Boolean).join('\n'),
      ...[baseline, target],
    ]);
    return [
      this.writer.heading(1, 'Kennzahlen'),
      this.writer.table([9, 55, 20, 16], [['Nr.', 'Kennzahl und Quelle', 'Ausgangswert', 'Zielwert'], ...rows]),
    ];
  }

  private consultations(): Block[] {
    const { consultations } = this.content;
    if (consultations.length === 0) return [];
    const rows = consultations.map(({ date, body, paperNumber, result }) => [date, body, paperNumber ?? '–', result]);
    return [
      this.writer.heading(1, 'Beratungsfolge'),
      this.writer.table([15, 41, 20, 24], [['Sitzung', 'Gremium', 'Vorlage', 'Ergebnis'], ...rows]),
    ];
  }

  private runningHead(): Docx.Header {
    const { municipality, revision } = this.content;
    const day = dayWords(revision.date);
    const state = revision.draft ? `${revision.status}, Stand ${day}` : `beschlossen am ${day}`;
    const words = `${municipality} · Örtliches Konzept, Fassung ${revision.number} · ${state}`;
    return new this.docx.Header({ children: [this.writer.line([this.writer.run(words, { size: 16, color: colours.quiet })])] });
  }

  private pageNumbers(): Docx.Footer {
    const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = this.docx;
    const children = ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES];
    const numbers = new TextRun({ children, size: 16, color: colours.quiet });
    return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [numbers] })] });
  }
}

const nothingYet = 'Dieses Konzept enthält noch keine Ziele und Maßnahmen.';
const exampleNote = 'Dieses Dokument enthält Beispielinhalte. Sie sind an ihrer Stelle mit „Beispielinhalt“ gekennzeichnet.';
