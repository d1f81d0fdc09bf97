import { composeDocument } from './compose.domain.js';
import { documentSource, item } from './document-source.fixture.js';
import { councilSlides } from './slides.domain.js';

const slidesOf = (source: ReturnType<typeof documentSource>) => councilSlides(composeDocument(source, { stanceMarkers: true }));
const titles = (source: ReturnType<typeof documentSource>) => slidesOf(source).map(({ title }) => title);

describe('slides for the council', () => {
  it('tell the state, each field, what deviates and why, what is added and what is proposed', () => {
    expect(titles(documentSource())).toEqual([
      'Wo wir stehen',
      '1 Ankommen & Aufenthalt',
      'Was vom Rahmenkonzept abweicht und warum',
      'Was wir selbst hinzufügen',
      'Beschlussvorschlag und nächste Schritte',
    ]);
  });

  it('count and name the essentials of a field, own and adapted goals first to be kept', () => {
    const [standing, field] = slidesOf(documentSource());
    expect(standing!.lead).toBe('8 Ziele und Maßnahmen: 2 übernommen, 1 angepasst, 1 eigene, 3 nicht übernommen, 1 noch offen');
    expect(standing!.table!.rows[1]).toEqual(['1 Ankommen & Aufenthalt', '2', '1', '1', '3', '1']);
    expect(field).toMatchObject({ lead: 'Wer kommt, ist willkommen.', example: true });
    expect(field!.lines).toEqual(['1.1.1 Erstgespräch', '1.1.4 Noch offen', 'Offenes Café auf Tour – eigenes']);
    expect(field!.notes).toContain('1.1.1 Erstgespräch: 80 %');
  });

  it.each([
    [5, [5]],
    [12, [12]],
    [13, [7, 6]],
    [20, [10, 10]],
    [25, [9, 9, 7]],
  ])('show %i fields on slides that are not too full', (many, expected) => {
    const [field] = documentSource().concept.fields;
    const title = 'Rindfleischetikettierungsüberwachungsaufgabenübertragung';
    const fields = Array.from({ length: many }, (_, index) => ({ ...field!, code: String(index + 1), title }));
    const standing = slidesOf(documentSource({ fields })).filter((slide) => slide.title.startsWith('Wo wir stehen'));
    expect(standing.map(({ table }) => table!.rows.length - 1)).toEqual(expected);
    expect(standing.at(-1)!.title).toBe(expected.length > 1 ? `Wo wir stehen (${expected.length}/${expected.length})` : 'Wo wir stehen');
    expect(standing.at(-1)!.table!.rows.at(-1)![0]).toMatch(new RegExp(`^${many} Rindfleisch\\S+ …$`));
  });

  it('give the reason of every deviation', () => {
    const deviations = slidesOf(documentSource())[2]!;
    expect(deviations.table!.rows.slice(1)).toEqual([
      ['1.1.1.2 Maßnahme 1.1.1.2', 'nicht übernommen', 'Gibt es schon.'],
      ['1.1.2 Sprechtage', 'nicht übernommen', 'Zu weit weg.'],
      ['1.1.3 Schule', 'nicht übernommen', 'Macht der Schulverband.'],
      ['1.1.1.1 Maßnahme 1.1.1.1', 'angepasst', 'Bei uns ist es anders.'],
    ]);
  });

  it('stay few however much deviates, and say what they leave out', () => {
    const source = documentSource();
    const [field] = source.concept.fields;
    const many = Array.from({ length: 30 }, (_, index) =>
      item({ code: `1.1.${index}`, title: 'Ein Ziel '.repeat(40), stance: 'omitted', reason: 'Weil. '.repeat(60) }),
    );
    const fields = [{ ...field!, challenges: [{ ...field!.challenges[0]!, items: many }] }];
    const deviations = slidesOf(documentSource({ fields })).filter(({ title }) => title.startsWith('Was vom'));
    expect(deviations).toHaveLength(4);
    expect(deviations[3]!.lines).toEqual(['… und 10 weitere, siehe Konzept']);
    expect(Math.max(...deviations.flatMap(({ table }) => table!.rows.flat().map(({ length }) => length)))).toBeLessThanOrEqual(152);
    expect(deviations[0]!.notes).toContain('Weil. '.repeat(60).trim());
  });

  it('propose the resolution with what is still to settle, or state it', () => {
    const draft = slidesOf(documentSource()).at(-1)!;
    expect(draft.lead).toBe('Das örtliche Konzept, Fassung 2 (Stand 03.04.2018), wird beschlossen.');
    expect(draft.lines).toEqual([
      'Vorher zu klären: 1 noch offene Ziele und Maßnahmen',
      '19.04.2018, Sozialausschuss: empfohlen',
      '03.05.2018, Rat: steht aus',
      'Nach dem Beschluss steht die Fassung fest, und der Landkreis kann sie lesen.',
    ]);
    const adoption = { body: 'Rat', date: '2018-05-03', paperNumber: null };
    expect(slidesOf(documentSource({ state: 'adopted', adoption })).at(-1)).toMatchObject({
      ...{ title: 'Beschluss', lead: 'Beschlossen: Rat, 03.05.2018' },
    });
  });
});
