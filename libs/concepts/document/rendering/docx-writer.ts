import type * as Docx from 'docx';

/** Paragraphs and tables as this house prints them; the library comes with the first document that needs it. */
export class DocxWriter {
  constructor(private readonly docx: typeof Docx) {}

  heading(level: 1 | 2 | 3 | 4, text: string): Docx.Paragraph {
    const { HeadingLevel, Paragraph } = this.docx;
    return new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`], keepNext: true, pageBreakBefore: level === 1 });
  }

  /** Every line of a text is a paragraph. */
  paragraphs(text: string, style?: string): Docx.Paragraph[] {
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '').map((line) => this.line([this.run(line)], style));
  }

  line(children: readonly Docx.ParagraphChild[], style?: string): Docx.Paragraph {
    return new this.docx.Paragraph({ children, ...(style && { style }) });
  }

  labelled(label: string, value: string): Docx.Paragraph {
    return this.line([this.run(`${label}: `, { color: colours.quiet }), this.run(value)], 'Angabe');
  }

  run(text: string, options: Omit<Docx.IRunOptions, 'text' | 'children'> = {}): Docx.TextRun {
    return new this.docx.TextRun({ ...options, text });
  }

  /** The first row is the head and repeats on every page; widths are shares of a hundred; numbers stand on the right. */
  table(widths: readonly number[], rows: readonly (readonly string[])[]): Docx.Table {
    const { Table, TableRow, WidthType } = this.docx;
    const numeric = widths.map((_, column) => rows.slice(1).every((cells) => /^\d+$/.test(cells[column] ?? '')));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: widths.map((share) => Math.round((share * textWidth) / 100)),
      borders: this.borders(),
      rows: rows.map(
        (cells, index) =>
          new TableRow({
            tableHeader: index === 0,
            cantSplit: true,
            children: cells.map((text, column) =>
              this.cell(text, { share: widths[column] ?? 0, head: index === 0, numeric: numeric[column] ?? false }),
            ),
          }),
      ),
    });
  }

  private cell(text: string, { share, head, numeric }: CellKind): Docx.TableCell {
    const { AlignmentType, Paragraph, TableCell, WidthType } = this.docx;
    const alignment = numeric ? AlignmentType.RIGHT : AlignmentType.LEFT;
    const lines = text
      .split('\n')
      .map((line) => new Paragraph({ children: [this.run(line, { bold: head })], style: 'Tabelle', alignment }));
    return new TableCell({
      width: { size: share, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: lines,
      ...(head && { shading: { fill: colours.head } }),
    });
  }

  private borders(): Docx.ITableBordersOptions {
    const { BorderStyle } = this.docx;
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const hairline = { style: BorderStyle.SINGLE, size: 4, color: '9AA7B3' };
    return { top: hairline, bottom: hairline, left: none, right: none, insideHorizontal: hairline, insideVertical: none };
  }
}

interface CellKind {
  readonly share: number;
  readonly head: boolean;
  readonly numeric: boolean;
}

export const colours = { ink: '1C2733', accent: '14507D', quiet: '51606E', head: 'EEF3F7' } as const;

// A4 less the margins, in twentieths of a point.
const textWidth = 9_350;

const heading = (size: number, color: string, before: number) => ({
  run: { size, bold: true, color, font: 'Arial' },
  paragraph: { spacing: { before, after: 60 } },
});

export const styles: Docx.IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 21, color: colours.ink, language: { value: 'de-DE' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: {
      run: { size: 60, bold: true, color: colours.accent, font: 'Arial' },
      paragraph: { spacing: { before: 120, after: 240, line: 276, lineRule: 'auto' } },
    },
    heading1: heading(34, colours.accent, 0),
    heading2: heading(26, colours.ink, 320),
    heading3: heading(23, colours.accent, 260),
    heading4: heading(21, colours.ink, 200),
  },
  paragraphStyles: [
    {
      id: 'Kennzeichen',
      name: 'Kennzeichen',
      basedOn: 'Normal',
      run: { size: 17, color: colours.quiet },
      paragraph: { keepNext: true, spacing: { after: 80 } },
    },
    { id: 'Angabe', name: 'Angabe', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { after: 40 } } },
    { id: 'Leitsatz', name: 'Leitsatz', basedOn: 'Normal', run: { size: 24, italics: true }, paragraph: { indent: { left: 280 } } },
    { id: 'Tabelle', name: 'Tabelle', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { after: 0, line: 250 } } },
    {
      id: 'Kommune',
      name: 'Kommune',
      basedOn: 'Normal',
      run: { size: 30, color: colours.quiet },
      paragraph: { spacing: { before: 2400 } },
    },
    { id: 'Stand', name: 'Stand', basedOn: 'Normal', run: { size: 28, bold: true }, paragraph: { spacing: { before: 720 } } },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { bold: true }, paragraph: { spacing: { before: 80, after: 20 } } },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { spacing: { after: 0 }, indent: { left: 280 } } },
    { id: 'InhaltTitel', name: 'Inhalt Titel', basedOn: 'Normal', run: { size: 34, bold: true, color: colours.accent } },
  ],
};
