import { foundIn, searchable } from './found.js';

const place = (code: string | null, title: string, text = '') => searchable({ address: `/${code ?? title}`, code, title, trail: '', text });
const places = [
  place(null, 'Förderung'),
  place('1', 'Ankommen', 'mit Sprachkursen'),
  place('3', 'Sprache'),
  place('3.1', 'Kurse in allen Ortsteilen'),
  place('3.1.1', 'Häuser der Begegnung'),
];
const titles = (query: string) => foundIn(places, query).places.map(({ title }) => title);

describe('jumping to a place', () => {
  it('knows numbers, titles and what stands in the text, in this order', () => {
    expect(titles('3.1')).toEqual(['Kurse in allen Ortsteilen', 'Häuser der Begegnung']);
    expect(titles('kurs')).toEqual(['Kurse in allen Ortsteilen', 'Ankommen']);
    expect(titles('foerderung')).toEqual(['Förderung']);
    expect(titles('nirgends')).toEqual([]);
  });

  it('shows the first thirty and says how many more there are', () => {
    const many = Array.from({ length: 45 }, (_, index) => place(`4.${index}`, 'Bildung'));
    expect(foundIn(many, 'bildung')).toMatchObject({ places: { length: 30 }, more: 15 });
  });
});
