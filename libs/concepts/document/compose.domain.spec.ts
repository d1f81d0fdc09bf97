import { composeDocument } from './compose.domain.js';
import { documentSource, item } from './document-source.fixture.js';

const marked = { stanceMarkers: true };
const adoption = { body: 'Rat der Stadt Melle', date: '2018-05-03', paperNumber: '2018/0123' };

describe('what a document of a concept says', () => {
  const content = composeDocument(documentSource(), marked);
  const [field] = content.fields;
  const [challenge] = field!.challenges;

  it('a draft is called a draft and dated by its last change', () => {
    expect(content.revision).toEqual({
      ...{ number: 2, state: 'draft', draft: true, date: '2018-04-03' },
      ...{ status: 'Entwurf, nicht beschlossen', resolution: null },
    });
    expect(content.framework).toBe('„Konzept 2018-2022“, Fassung 1 (Kreistag, 12.03.2018)');
  });

  it.each([
    ['internal_review', 'Entwurf in interner Durchsicht, nicht beschlossen'],
    ['before_council', 'Entwurf zur Beratung im Rat, nicht beschlossen'],
  ] as const)('in state %s it is called «%s»', (state, status) => {
    expect(composeDocument(documentSource({ state }), marked).revision.status).toBe(status);
  });

  it('an adopted revision names its resolution and is dated by it', () => {
    expect(composeDocument(documentSource({ state: 'adopted', adoption }), marked).revision).toMatchObject({
      ...{ draft: false, date: '2018-05-03', status: 'Beschlossen' },
      resolution: 'Rat der Stadt Melle, 03.05.2018, Vorlage 2018/0123',
    });
  });

  it('a resolution that is example content says so', () => {
    const source = documentSource({ state: 'adopted', adoption, adoptionOrigin: 'example' });
    expect(composeDocument(source, marked).revision.resolution).toBe('Rat der Stadt Melle, 03.05.2018, Vorlage 2018/0123 · Beispielinhalt');
  });

  it('counts every stance', () => {
    expect(content.counts).toEqual({ adopted: 2, adapted: 1, own: 1, omitted: 3, open: 1, total: 8 });
    expect(field!.counts).toEqual(content.counts);
  });

  it('leaves out what does not hold here and says why, but keeps the place of measures that do', () => {
    expect(challenge!.goals.map(({ title }) => title)).toEqual(['Erstgespräch', 'Sprechtage', 'Noch offen', 'Offenes Café auf Tour']);
    expect(challenge!.goals[0]!.measures.map(({ code }) => code)).toEqual(['1.1.1.1']);
    expect(challenge!.goals[1]).toMatchObject({ text: expect.stringContaining('nicht übernommen') as string, facts: [] });
    expect(field!.omitted.map(({ kind, code, reason }) => [kind, code, reason])).toEqual([
      ['Maßnahme', '1.1.1.2', 'Gibt es schon.'],
      ['Ziel', '1.1.2', 'Zu weit weg.'],
      ['Ziel', '1.1.3', 'Macht der Schulverband.'],
    ]);
  });

  it('marks stances only when asked to', () => {
    const markers = (said: typeof content) => said.fields[0]!.challenges[0]!.goals.map(({ marker }) => marker);
    expect(markers(content)).toEqual(['übernommen', 'nicht übernommen', 'noch offen', 'eigenes']);
    expect(challenge!.goals[0]!.measures[0]).toMatchObject({ marker: 'angepasst', reason: 'Bei uns ist es anders.' });
    const plain = composeDocument(documentSource(), { stanceMarkers: false });
    expect(markers(plain)).toEqual([null, null, null, null]);
    expect(plain.fields[0]!.challenges[0]!.goals[0]!.measures[0]!.reason).toBeNull();
    expect(plain.fields[0]!.omitted).toEqual(field!.omitted);
  });

  it('labels example content where it stands', () => {
    expect(field!.example).toBe('Beispielinhalt');
    expect(challenge!.goals[0]!.measures[0]!.example).toBe('Beispielinhalt');
    expect(challenge!.goals[2]!.example).toBe('Beispielinhalt: Priorität');
    expect([challenge!.example, challenge!.goals[0]!.example, content.example]).toEqual([null, null, true]);
    const real = documentSource({ fields: [] });
    expect(composeDocument({ ...real, indicators: [] }, marked).example).toBe(false);
  });

  it('lists the indicators of what is shown with baseline, target and source', () => {
    expect(content.indicators).toEqual([
      {
        ...{ code: 'K-01', title: 'Ausländeranteil', definition: 'Anteil', source: 'LSN; Basis: AZR', example: null },
        ...{ baseline: '8,7\u00a0% (31.12.2017)', target: '1.200\u00a0% (2022)' },
      },
    ]);
    expect(challenge!.goals[0]!.facts).toEqual([
      { label: 'Zielwert', value: '80 %' },
      { label: 'Zuständig', value: 'Bürgerbüro' },
      { label: 'Priorität', value: 'hoch' },
      { label: 'Kennzahlen', value: 'K-01 Ausländeranteil' },
    ]);
  });

  it('names what measures a goal that was kept when the district removed it', () => {
    const [area] = documentSource().concept.fields;
    const summary = { id: 'i9', code: 'K-09', title: 'Wartezeit', unit: 'Tage', targetValue: 3, targetYear: 2022 };
    const kept = item({ title: 'Behalten', stance: 'own', indicators: [summary] });
    const fields = [{ ...area!, challenges: [{ ...area!.challenges[0]!, items: [kept] }] }];
    const [goal] = composeDocument(documentSource({ fields }), marked).fields[0]!.challenges[0]!.goals;
    expect(goal!.facts).toEqual([{ label: 'Kennzahlen', value: 'K-09 Wartezeit' }]);
  });

  it('tells the way through the bodies in the order of their days', () => {
    expect(content.consultations.map(({ date, result }) => [date, result])).toEqual([
      ['19.04.2018', 'empfohlen'],
      ['03.05.2018', 'steht aus'],
    ]);
  });
});
