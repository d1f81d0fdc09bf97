import type { ConceptItem } from '../reading/concept-item.domain.js';
import type { ConceptField } from '../reading/overlay.domain.js';
import type { DocumentSource } from './document-source.domain.js';

export function item(part: Partial<ConceptItem> & Pick<ConceptItem, 'title'>): ConceptItem {
  return {
    ...{ id: part.code ?? part.title, parentId: '1.1', fieldCode: '1', kind: 'goal', code: null, stance: null, version: 0 },
    ...{ origin: 'document', localOrigin: null, exampleFields: [], relevantForMunicipalities: true, text: 'Ein Satz.\nNoch einer.' },
    ...{ target: null, responsible: null, priority: null, district: null, reason: null, updatedAt: null, updatedBy: null },
    ...{ indicators: [], measures: [] },
    ...part,
  };
}

const measure = (code: string, part: Partial<ConceptItem> = {}): ConceptItem =>
  item({ kind: 'measure', code, title: `Maßnahme ${code}`, responsible: 'Stadt', ...part });

const goals = [
  item({
    ...{ code: '1.1.1', title: 'Erstgespräch', stance: 'adopted', target: '80 %', priority: 'high', responsible: 'Bürgerbüro' },
    measures: [
      measure('1.1.1.1', { stance: 'adapted', reason: 'Bei uns ist es anders.', localOrigin: 'example' }),
      measure('1.1.1.2', { stance: 'omitted', reason: 'Gibt es schon.' }),
    ],
  }),
  item({
    code: '1.1.2',
    title: 'Sprechtage',
    stance: 'omitted',
    reason: 'Zu weit weg.',
    measures: [measure('1.1.2.1', { stance: 'adopted' })],
  }),
  item({ code: '1.1.3', title: 'Schule', stance: 'omitted', reason: 'Macht der Schulverband.' }),
  item({ code: '1.1.4', title: 'Noch offen', exampleFields: ['priority', 'linkedFields'] }),
  item({ title: 'Offenes Café auf Tour', stance: 'own', origin: null, code: null }),
];

const field: ConceptField = {
  ...{ id: '1', code: '1', title: 'Ankommen & Aufenthalt', origin: 'document' },
  ...{ guidingPrinciple: 'Wer kommt, ist willkommen.', guidingPrincipleOrigin: 'example' },
  counts: { decided: 0, open: 0, total: 0 },
  challenges: [
    { id: '1.1', code: '1.1', title: 'Die ersten Wochen', text: 'Am Anfang fehlt Orientierung.', origin: 'document', items: goals },
    { id: '1.2', code: '1.2', title: 'Ohne Ziel', text: '', origin: 'document', items: [] },
  ],
};

/** A revision with an item of every stance. */
export function documentSource(concept: Partial<DocumentSource['concept']> = {}): DocumentSource {
  const indicator = {
    ...{ id: 'i1', code: 'K-01', title: 'Ausländeranteil', definition: 'Anteil', unit: '%', decimals: 1 },
    ...{ source: 'LSN', basis: 'AZR', baselineDate: '2017-12-31', baselineValue: 8.68, targetValue: 1200, targetYear: 2022 },
    origin: 'statistics' as const,
  };
  return {
    ...{ municipality: 'Stadt Melle', district: 'Landkreis Osnabrück', changedOn: '2018-04-03' },
    framework: { title: 'Konzept 2018-2022', number: 1, resolution: { body: 'Kreistag', date: '2018-03-12', paperNumber: null } },
    concept: { revision: 2, state: 'draft', adoption: null, adoptionOrigin: null, fields: [field], ...concept },
    indicators: [indicator, { ...indicator, id: 'i2', code: 'K-02' }],
    links: [
      { indicatorId: 'i1', itemId: '1.1.1' },
      { indicatorId: 'i2', itemId: '1.1.3' },
    ],
    consultations: [
      { date: '2018-05-03', body: 'Rat', paperNumber: null, result: null },
      { date: '2018-04-19', body: 'Sozialausschuss', paperNumber: '2018/0123', result: 'recommended' },
    ],
  };
}
