import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { faultsAtBothWidths, faultsHere, faultsOfAll } from './support/faults.js';
import { focusIs } from './support/keyboard.js';
import { openProduct, type Product } from './support/product.js';

jest.setTimeout(240_000);

const editor = '/rahmenkonzept/entwurf';
const saved = (page: Page) => page.getByText(/^Gespeichert \d\d:\d\d/).waitFor();
const row = (page: Page, code: string) =>
  page.locator('[role=treeitem]', { has: page.locator('.code', { hasText: new RegExp(`^${code}\\s*$`) }) });
const codes = (page: Page) => page.locator('[role=treeitem] .code').allInnerTexts();
const choose = async (page: Page, ...path: string[]) => {
  for (const code of path) await row(page, code).click();
  await page.locator('article h2', { hasText: path.at(-1)! }).waitFor();
};
const drag = async (page: Page, from: string, to: string, height: number) => {
  const target = (await row(page, to).boundingBox())!;
  await row(page, from).hover();
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y + target.height * height, { steps: 8 });
  await page.mouse.up();
};
/** The goals below 1.1 in the order in which a reader of the draft finds them. */
const goalsInOrder = async (page: Page) => {
  await page.goto(editor);
  await choose(page, '1', '1.1');
  return (await codes(page)).map((code) => code.trim()).filter((code) => /^1\.1\.\d+$/.test(code));
};

describe('the planner’s draft', () => {
  let product: Product;
  let page: Page;
  let reader: Page;
  let moved: string;
  beforeAll(async () => {
    product = await openProduct();
    page = await product.signIn('planung');
    reader = await page.context().newPage();
    await page.goto('/rahmenkonzept/fassungen');
    await page.getByRole('button', { name: 'Neue Fassung beginnen' }).click();
    await row(page, '1').waitFor();
  });
  afterAll(() => product?.close());

  it('saves what is typed by itself, field by field', async () => {
    await choose(page, '1', '1.1', '1.1.1');
    await page.getByLabel('Überschrift').fill('Ankommen in vier Wochen');
    await saved(page);
    await page.getByLabel('Priorität').selectOption({ label: 'niedrig' });
    await page.getByRole('heading', { level: 2, name: /Ankommen in vier Wochen/ }).waitFor();
    await saved(page);
    await page.reload();
    await page.getByRole('heading', { level: 2, name: /Ankommen in vier Wochen/ }).waitFor();
    expect(await page.getByLabel('Überschrift').inputValue()).toBe('Ankommen in vier Wochen');
    expect(await page.getByLabel('Priorität').inputValue()).toBe('low');
  });

  it('saves all else while a title is missing, and says what it waits for', async () => {
    const typed = { Überschrift: '', Zuständig: 'Kreis und Kommune' };
    for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text);
    await page.getByText('Geben Sie eine Überschrift an.').waitFor();
    const stored = async () => {
      await reader.goto(editor);
      await choose(reader, '1', '1.1', '1.1.1');
      return reader.getByLabel('Zuständig').inputValue();
    };
    await eventually(stored, (text) => text === typed.Zuständig);
    await page.getByLabel('Überschrift').fill('Ankommen in vier Wochen');
    await saved(page);
  });

  it('is put in order by keyboard: the item keeps the focus, says where it stands and goes on into the next branch', async () => {
    const before = await goalsInOrder(reader);
    await row(page, before[0]!).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page
      .getByText(/steht jetzt an Stelle 2 von \d+ unter 1\.1/)
      .first()
      .waitFor();
    await focusIs(page, `element.querySelector('.code')?.textContent.trim() === '${before[0]}'`);
    await eventually(
      () => goalsInOrder(reader),
      (order) => order[1] === before[0],
    );
    await row(page, before[0]!).focus();
    for (let step = 0; step < before.length; step += 1) await page.keyboard.press('Alt+ArrowDown');
    await page
      .getByText(/steht jetzt an Stelle \d+ von \d+ unter 1\.2/)
      .first()
      .waitFor();
    await eventually(
      () => goalsInOrder(reader),
      (order) => !order.includes(before[0]!),
    );
  });

  it('is put in order by dragging, also into another branch', async () => {
    const [first, second] = await goalsInOrder(reader);
    moved = second!;
    await drag(page, second!, first!, 0.1);
    await page
      .getByText(/steht jetzt an Stelle 1 von/)
      .first()
      .waitFor();
    await eventually(
      () => goalsInOrder(reader),
      (order) => order[0] === second,
    );
    await drag(page, second!, '1.2', 0.5);
    await page
      .getByText(/steht jetzt an Stelle \d+ von \d+ unter 1\.2/)
      .first()
      .waitFor();
    await eventually(
      () => goalsInOrder(reader),
      (order) => !order.includes(second!),
    );
  });

  it('gives an item that was moved a number that fits, after showing old and new', async () => {
    await choose(page, moved);
    await page.getByText(`Die Nummer ${moved} passt nicht zu 1.2.`).waitFor();
    await page.getByRole('button', { name: 'Nummern neu vergeben' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('cell', { name: moved, exact: true }).waitFor();
    expect(await faultsHere(page)).toEqual([]);
    const given = await dialog.getByRole('row').nth(1).getByRole('cell').last().innerText();
    await dialog.getByRole('button', { name: /vergeben$/ }).press('Enter');
    await page.getByText(/neu vergeben\.$/).waitFor();
    await page.getByRole('heading', { level: 2, name: new RegExp(`^${given} `) }).waitFor();
    expect(given).toMatch(/^1\.2\.\d+$/);
  });

  it('puts the indicators in order, too: by keyboard and by dragging', async () => {
    const inOrder = () => reader.locator('tbody tr .code').allInnerTexts();
    const first = (view: Page) => view.getByRole('link', { name: /^K-01/ });
    await page.goto(`${editor}/kennzahlen`).then(() => first(page).focus());
    await page.keyboard.press('Alt+ArrowDown');
    await page
      .getByText(/K-01 .* steht jetzt an Stelle 2 von 45/)
      .first()
      .waitFor();
    await focusIs(page, `element.textContent.startsWith('K-01')`);
    const dragged = page.getByRole('row', { name: /K-03/ });
    const target = (await page.getByRole('row', { name: /K-02/ }).boundingBox())!;
    await dragged.hover();
    await page.mouse.down();
    await page.mouse.move(target.x + target.width / 2, target.y + 3, { steps: 8 });
    await page.mouse.up();
    await page
      .getByText(/K-03 .* steht jetzt an Stelle 1 von 45/)
      .first()
      .waitFor();
    await reader.goto(`${editor}/kennzahlen`);
    await eventually(
      async () => {
        await reader.reload();
        await first(reader).waitFor();
        return (await inOrder()).slice(0, 3).map((code) => code.trim());
      },
      (order) => order.join() === 'K-03,K-02,K-01',
    );
  });

  it('takes a new indicator with everything that defines it, hung on goals and measures', async () => {
    await page.goto(`${editor}/kennzahlen`);
    await page.getByRole('button', { name: 'Kennzahl hinzufügen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Überschrift').fill('Wartezeit auf einen Sprachkurs');
    await dialog.getByLabel('Einheit').fill('Wochen');
    await dialog.getByLabel('Erwünschte Richtung').selectOption({ label: 'soll sinken' });
    await dialog.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: /K-46 Wartezeit/ }).waitFor();
    for (const [label, text] of [
      ...[
        ['Definition', 'Wochen zwischen Anmeldung und Beginn'],
        ['Zähler', 'Summe der Wartezeiten'],
        ['Nenner', 'Zahl der Kurse'],
      ],
      ...[
        ['Quelle', 'Volkshochschule'],
        ['Statistische Grundlage', 'Kursstatistik'],
        ['Nachkommastellen', '1'],
      ],
    ] as const)
      await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text);
    await page.getByLabel('Ausgangswert', { exact: false }).first().fill('8,5');
    await page.getByText(/Ausgangswert und Stichtag gehören zusammen/).waitFor();
    await page.getByLabel('Stichtag des Ausgangswerts').fill('31.12.2017');
    await page.getByLabel('Zielwert').fill('4');
    await saved(page);
    expect(await page.getByLabel('Zieljahr').inputValue()).toBe('2022');
    await page.getByLabel('Ziel oder Maßnahme').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Verknüpfen' }).click();
    await page.getByRole('button', { name: /^Lösen von/ }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Ausgangswert', { exact: false }).first().inputValue()).toBe('8,5');
    expect(await page.getByLabel('Stichtag des Ausgangswerts').inputValue()).toBe('31.12.2017');
    await page.getByRole('button', { name: /^Lösen von/ }).click();
    await page.getByText('Noch mit keinem Ziel').waitFor();
    await page.getByRole('button', { name: 'Kennzahl entfernen' }).click();
    await page.getByRole('button', { name: 'Entfernen', exact: true }).click();
    await page.getByText(/K-46 .* ist entfernt/).waitFor();
  });

  it('is edited by two at once: different fields flow together, the same field is asked', async () => {
    const other = reader;
    for (const one of [page, other]) {
      await one.goto(editor);
      await choose(one, '2', '2.1', '2.1.1');
    }
    await page.route('**/graphql', (route) => route.abort());
    await page.getByLabel('Überschrift').fill('Meine Überschrift');
    await page
      .getByText(/Keine Verbindung/)
      .first()
      .waitFor();
    await other.getByLabel('Text', { exact: true }).fill('Der Text der anderen');
    await saved(other);
    await page.unroute('**/graphql');
    await page
      .getByRole('button', { name: /Erneut versuchen|Noch einmal/ })
      .last()
      .click();
    await saved(page);
    await eventually(
      () => page.getByLabel('Text', { exact: true }).inputValue(),
      (text) => text === 'Der Text der anderen',
    );

    await page.getByLabel('Zuständig').fill('Fachdienst Migration');
    await saved(page);
    await other.getByLabel('Zuständig').fill('Fachdienst Soziales');
    await other.getByRole('dialog').getByText('Fachdienst Migration').first().waitFor();
    await other.getByRole('dialog').getByRole('button').last().click();
    await saved(other);
    await page.reload();
    await eventually(
      () => page.getByLabel('Zuständig').inputValue(),
      (text) => text === 'Fachdienst Soziales',
    );
    expect(await page.getByLabel('Überschrift').inputValue()).toBe('Meine Überschrift');
  });

  it('reads a file that is chosen or dropped, and lists what is wrong in it', async () => {
    await page.goto('/rahmenkonzept/einlesen');
    await page.getByLabel(/^Datei/).setInputFiles({ name: 'gewählt.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByText('Fehler in der Datei; nichts wurde eingelesen').waitFor();
    await page.getByText('gewählt.json').waitFor();
    const dropped = `(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(['nichts'], 'gezogen.json'));
      return carried;
    })()`;
    await page.locator('.file-field').dispatchEvent('drop', { dataTransfer: await page.evaluateHandle(dropped) });
    await page.getByText('gezogen.json').waitFor();
    await page.getByText('gewählt.json').waitFor({ state: 'detached' });
  });

  it('has no accessibility faults on a desk and on a phone', async () => {
    const lists = ['/rahmenkonzept/fassungen', '/rahmenkonzept/einlesen', `${editor}/kennzahlen`];
    const faults = await faultsOfAll(page, lists);
    await page.getByRole('link', { name: /K-01/ }).click();
    await page.getByRole('heading', { level: 2, name: /K-01/ }).waitFor();
    faults.push(...(await faultsAtBothWidths(page)), ...(await faultsOfAll(page, [editor])));
    await row(page, '1').click();
    faults.push(...(await faultsAtBothWidths(page)), ...(await faultsOfAll(page, ['/rahmenkonzept/fassungen'])));
    await page
      .getByRole('link', { name: /^zur Fassung/ })
      .first()
      .click();
    await page.locator('.changed-entry').first().waitFor();
    expect([...faults, ...(await faultsAtBothWidths(page))]).toEqual([]);
  });

  it('is discarded only after asking, and the next one begins with what is in force', async () => {
    await page.goto(editor);
    for (const name of ['Verwerfen', 'Behalten', 'Verwerfen']) await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'Entwurf verwerfen' }).click();
    await page.getByText(/ist verworfen/).waitFor();
    await page.getByRole('button', { name: 'Neue Fassung beginnen' }).click();
    await choose(page, '2', '2.1', '2.1.1');
    expect(await page.getByLabel('Überschrift').inputValue()).not.toBe('Meine Überschrift');
    expect(product.complaints).toEqual([]);
  });
});
