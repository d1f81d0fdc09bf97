import { csvOf } from './csv.domain.js';

describe('a table for spreadsheets', () => {
  it('has a byte order mark, semicolons and decimal commas', () => {
    expect(csvOf(['Kommune', 'Anteil'], [['Melle', 8.5]])).toBe('\uFEFFKommune;Anteil\r\nMelle;8,5\r\n');
  });

  it('quotes what would break the row and leaves empty what is not said', () => {
    expect(csvOf(['a', 'b', 'c'], [['eins; "zwei"', 'Zeile\nZeile', null]])).toBe('\uFEFFa;b;c\r\n"eins; ""zwei""";"Zeile\nZeile";\r\n');
  });

  it.each(['=1+1', '+49', '-5', '@SUM(A1)', '\tx'])('never runs %j as a formula', (text) => {
    expect(csvOf(['a'], [[text]])).toBe(`\uFEFFa\r\n'${text}\r\n`);
  });
});
