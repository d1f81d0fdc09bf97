import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { type NoticeData, renderNotice } from './notice.js';

const line = (label: string, description: string, amountCents: number) => ({ label, description, amountCents });

const grant: NoticeData = {
  ...{ locale: 'de', outcome: 'grant', example: true, grantedCents: 1_200_000, requestedCents: 1_400_000, totalCents: 2_000_000 },
  district: { name: 'Landkreis Osnabrück', address: ['Am Schölerberg 1', '49082 Osnabrück'] },
  municipality: { name: 'Stadt Bramsche', postalCode: '49565', place: 'Bramsche' },
  notice: { number: 'KW-2018-0001-B1', date: '2018-04-09' },
  application: {
    ...{ receiptNumber: 'KW-2018-0001', title: 'Sprechstunden in Engter', purpose: 'Erster Absatz.\nZweiter Absatz.' },
    ...{ submittedOn: '2018-04-03', submissionNumber: 1, sha256: '3f'.repeat(32) },
  },
  programme: {
    ...{ code: 'KW-2018', title: 'Integrationsmanagement', spendingFrom: '2018-05-01', spendingUntil: '2018-12-31' },
    resolution: { body: 'Kreistag', date: '2018-03-12', paperNumber: null },
    ...{ remedyText: 'Gegen diesen Bescheid kann Klage erhoben werden.', financing: 'Anteilfinanzierung', intro: null },
  },
  costItems: [line('Personalausgaben', 'Zehn Wochenstunden', 1_418_400), line('Sachausgaben', 'Lernmaterial', 581_600)],
  fundingSources: [line('Eigenmittel', 'Haushalt 2018', 600_000), line('Zuwendung', 'Beantragt', 1_400_000)],
  servedItems: [
    { code: '1.1.1.1', title: 'Erstgespräch' },
    { code: null, title: 'Offenes Café auf Tour' },
  ],
  ...{ reason: 'Das Vorhaben ist notwendig.', conditions: ['Erste Bestimmung.', 'Zweite Bestimmung.'] },
  ...{ decidedBy: { name: 'Anneke Schröder' }, decidedOn: '2018-04-09' },
};

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const tagsIn = (pdf: Buffer, tag: string): number => pdf.toString('latin1').split(new RegExp(`/S /${tag}\\b`)).length - 1;
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').split(/\/Type \/Page\b/).length - 1;

describe('the notice', () => {
  it('is an accessible PDF: tagged, in German, titled, declared as PDF/UA-1', async () => {
    const pdf = (await renderNotice(grant)).toString('latin1');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/Lang (de)');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('>Zuwendungsbescheid KW-2018-0001-B1: Sprechstunden in Engter<');
    expect(pdf).toContain('/CreationDate (D:20180409');
  });

  it('has headings, tables with heads and a numbered list of conditions', async () => {
    const pdf = await renderNotice(grant);
    expect(['H1', 'H2', 'H3', 'Table', 'TH', 'L', 'LI'].map((tag) => tagsIn(pdf, tag))).toEqual([1, 7, 2, 2, 6, 2, 4]);
  });

  it('refuses without amount, award period and conditions', async () => {
    const pdf = await renderNotice({ ...grant, outcome: 'refuse', grantedCents: 0, conditions: [], servedItems: [] });
    expect(pdf.toString('latin1')).toContain('>Ablehnungsbescheid KW-2018-0001-B1');
    expect(['H2', 'Table', 'L'].map((tag) => tagsIn(pdf, tag))).toEqual([5, 2, 0]);
  });

  it('breaks thirty cost items and twelve conditions over pages', async () => {
    const costItems = Array.from({ length: 30 }, (_, index) => line('Aufwandsentschädigungen', `Posten ${index} `.repeat(20), 100));
    const pdf = await renderNotice({ ...grant, costItems, conditions: Array.from({ length: 12 }, () => 'Bestimmung. '.repeat(30)) });
    expect([pagesIn(pdf), tagsIn(pdf, 'LI')]).toEqual([6, 14]);
  });
});

describe('two processes', () => {
  const root = new URL('../../../', import.meta.url);
  const program = `
    import { createHash } from 'node:crypto';
    import { text } from 'node:stream/consumers';
    const { renderNotice } = await import('./libs/funding/notice/notice.ts');
    const pdf = await renderNotice(JSON.parse(await text(process.stdin)));
    console.log(createHash('sha256').update(pdf).digest('hex'));`;

  it('give the same bytes for the same data, whatever their clock, language and earlier work', async () => {
    await renderNotice({ ...grant, reason: 'Etwas anderes.' });
    const here = hashOf(await renderNotice(grant));
    const loader = [
      '--disable-warning=ExperimentalWarning',
      '--import',
      './test/support/typescript.mjs',
      '--input-type=module',
      '--eval',
      program,
    ];
    const env = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const running = promisify(execFile)(process.execPath, loader, { cwd: root, env });
    running.child.stdin?.end(JSON.stringify(grant));
    expect((await running).stdout.trim()).toBe(here);
  });
});

describe('whatever people write', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('#', '$', '*', '_', '`', '<', '>', '@', '[', ']', '\\', '/', '=', '-', '"', 'ß', ' ', '\n'),
      maxLength: 200,
    }),
    fc.constantFrom('#panic("x")', 'x'.repeat(500), '=\n= x', '#include "/etc/passwd"', 'https://example.org/'.repeat(20)),
  );
  const cents = fc.integer({ min: 0, max: 1_000_000_000_000 });

  it('the notice is set, and the text is never taken for markup', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, cents, cents, async (title, reason, name, grantedCents, totalCents) => {
        const pdf = await renderNotice({
          ...{ ...grant, reason, grantedCents, totalCents, conditions: [reason, title], decidedBy: { name } },
          ...{ application: { ...grant.application, title, purpose: reason }, municipality: { name: title } },
          ...{ costItems: [line(title, reason, grantedCents)], programme: { ...grant.programme, title: name, remedyText: reason } },
        });
        expect([tagsIn(pdf, 'H2'), tagsIn(pdf, 'Table')]).toEqual([7, 2]);
      }),
      { numRuns: 20 },
    );
  });
});
