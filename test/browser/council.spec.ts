import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { press, tabTo, type } from './support/keyboard.js';
import { faultsOfAll } from './support/faults.js';
import { openProduct, type Product } from './support/product.js';

jest.setTimeout(240_000);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const heading = (page: Page, name: string | RegExp, level = 1) => page.getByRole('heading', { level, name }).waitFor();

describe('a concept on its way to the council', () => {
  let product: Product;
  let coordinator: Page;
  let mayor: Page;
  beforeAll(async () => {
    product = await openProduct();
    coordinator = await product.signIn('koordination.bersenbrueck');
    await coordinator.goto('/konzept');
    mayor = await product.signIn('buergermeisteramt.bersenbrueck');
  });
  afterAll(() => product?.close());

  it('is commented on where the words stand; who has comments open is seen in the tree', async () => {
    await coordinator.getByLabel('nur mit offenen Kommentaren (2)').click();
    await coordinator.waitForURL(/kommentare=offen/);
    await coordinator
      .getByRole('treeitem', { name: /1\.1\.1 / })
      .first()
      .click();
    await says(coordinator, /Bitte die Fahrzeiten/);
    await button(coordinator, 'Antworten').click();
    await coordinator.getByLabel('Antwort', { exact: true }).fill('Beide Zeiten stehen jetzt da.');
    await button(coordinator, 'Antwort senden').click();
    await says(coordinator, 'Ihre Antwort ist gespeichert.');
    await button(coordinator, 'Als erledigt kennzeichnen').click();
    await says(coordinator, '1 erledigter Kommentar');
    await coordinator.getByLabel('nur mit offenen Kommentaren (1)').waitFor();
  });

  it('shows every open comment on one page, each with the way to its item', async () => {
    await mayor.goto('/konzept/durchsicht');
    await heading(mayor, /2 offene Kommentare/);
    await mayor.getByLabel('Kommentar zum ganzen Konzept').fill('Bitte kürzer.');
    await button(mayor, 'Kommentieren').click();
    await heading(mayor, /3 offene Kommentare/);
    await mayor.getByRole('link', { name: /3\.3\.2\.1/ }).click();
    await says(mayor, /Bücherei in Ankum/);
  });

  it('goes before the council although something is open, only after somebody said so', async () => {
    await coordinator.goto('/konzept/durchsicht');
    await heading(coordinator, /3 offene Kommentare/);
    await button(coordinator, 'Dem Rat vorlegen').click();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByRole('link', { name: /Kommentare sind noch offen/ }).waitFor();
    await dialog.getByRole('button', { name: 'Trotzdem vorlegen' }).click();
    await says(coordinator, /Sobald er beschlossen hat/);
    expect(await button(coordinator, 'Antworten').count()).toBe(0);
  });

  it('has a trail that is written by keyboard, with the server’s objections at the field', async () => {
    await coordinator.goto('/konzept/beratungsfolge');
    await heading(coordinator, /3 Beratungen/);
    await press(coordinator, /Beratung eintragen/);
    await type(coordinator, 'Gremium', 'Samtgemeinderat');
    await tabTo(coordinator, 'Art des Gremiums');
    await coordinator.keyboard.type('Rat');
    await type(coordinator, 'Sitzung', '16.04.2018');
    await type(coordinator, /^Vorlage/, '44/2018');
    await type(coordinator, /^Adresse der Vorlage/, 'http://intern/44');
    await coordinator.keyboard.press('Enter');
    await coordinator
      .getByLabel(/^Adresse der Vorlage/)
      .and(coordinator.locator('[aria-invalid]'))
      .waitFor();
    await coordinator.getByLabel(/^Adresse der Vorlage/).fill('https://ris.bersenbrueck.de/vorlage/44');
    await button(coordinator, 'Beratung eintragen').last().click();
    await heading(coordinator, /4 Beratungen/);
    const paper = coordinator.getByRole('link', { name: /44\/2018/ });
    expect([await paper.getAttribute('href'), await paper.getAttribute('rel')]).toEqual([
      'https://ris.bersenbrueck.de/vorlage/44',
      'noopener noreferrer',
    ]);
    await button(coordinator, /^Samtgemeinderat, 17\.05\.2018 bearbeiten/).click();
    await coordinator.getByLabel(/^Bemerkung/).fill('Nur, falls vertagt wird.');
    await button(coordinator, 'Sitzung speichern').click();
    await says(coordinator, 'Nur, falls vertagt wird.');
    await button(coordinator, /^Samtgemeinderat, 17\.05\.2018 entfernen/).click();
    await button(coordinator, 'Eintrag entfernen').click();
    await heading(coordinator, /3 Beratungen/);
  });

  it('is adopted by the mayor under what the trail says, and then waits for nobody', async () => {
    await mayor.getByRole('link', { name: 'Beschlüsse' }).click();
    await heading(mayor, /1 Konzept wartet/);
    await button(mayor, 'Beschluss eintragen').click();
    const dialog = mayor.getByRole('dialog');
    expect(await dialog.getByLabel('Gremium').inputValue()).toBe('Samtgemeinderat');
    expect(await dialog.getByLabel(/^Nummer der Vorlage/).inputValue()).toBe('44/2018');
    await dialog.getByRole('button', { name: 'Beschluss eintragen' }).click();
    await heading(mayor, /nichts wartet/);
    await mayor.getByRole('link', { name: 'Konzept, Fassung 1' }).waitFor();
  });

  it('and its meetings stand from then on: what is said differently takes a reason', async () => {
    await coordinator.goto('/konzept/beratungsfolge');
    await button(coordinator, /^Samtgemeinderat, 16\.04\.2018 ergänzen/).click();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByLabel(/^Vorlage/).fill('45/2018');
    await dialog.getByRole('button', { name: 'Sitzung speichern' }).click();
    const reason = dialog.getByLabel(/^Begründung/);
    await reason.and(coordinator.locator('[aria-invalid]')).waitFor();
    await reason.fill('Zahlendreher.');
    await dialog.getByRole('button', { name: 'Sitzung speichern' }).click();
    await says(coordinator, /^Berichtigt am .*Zahlendreher/);
    expect(await button(coordinator, /^Samtgemeinderat, 16\.04\.2018 entfernen/).count()).toBe(0);
  });

  it('is compared with the draft that follows, and read as it was adopted', async () => {
    await coordinator.goto('/konzept/fassungen');
    await heading(coordinator, /1 Fassung/);
    await coordinator.goto('/konzept');
    await button(coordinator, 'Neuen Entwurf eröffnen').click();
    await button(coordinator, 'Interne Durchsicht beginnen').waitFor();
    for (const name of [/^1 /, /^1\.1 /, /^1\.1\.1 /]) await coordinator.getByRole('treeitem', { name }).click();
    await coordinator.getByLabel('Überschrift', { exact: true }).fill('Neu in der zweiten Fassung');
    await says(coordinator, /Gespeichert \d\d:\d\d/);
    await coordinator.getByRole('navigation', { name: 'Seiten des Konzepts' }).getByRole('link', { name: 'Fassungen' }).click();
    await coordinator.getByRole('link', { name: 'Fassungen vergleichen' }).click();
    await heading(coordinator, /Fassung 1 und Fassung 2/);
    await coordinator.locator('ins', { hasText: 'zweiten Fassung' }).waitFor();
    await coordinator.getByRole('link', { name: 'Fassungen', exact: true }).last().click();
    await coordinator.getByRole('link', { name: 'Fassung 1', exact: true }).click();
    await heading(coordinator, /beschlossen, Fassung 1/);
    await coordinator.getByText(/^Zum ganzen Konzept/).click();
    await says(coordinator, 'Bitte kürzer.');
    const pane = coordinator.locator('.workbench__pane');
    for (const name of [/^1 /, /^1\.1 /, /^1\.1\.1 /]) await coordinator.getByRole('treeitem', { name }).click();
    await pane.getByText('Abweichung vom Landkreis').waitFor();
    expect(await pane.getByRole('textbox').or(pane.getByRole('radio')).count()).toBe(0);
  });

  it('and the district sees where the framework was presented and what a council adopted', async () => {
    const planner = await product.signIn('planung');
    await planner.getByRole('link', { name: 'Kommunen' }).click();
    await planner.getByRole('link', { name: 'Vorstellung in den Räten' }).click();
    await heading(planner, /4 von 21 vorgestellt/);
    await planner.getByLabel('Kommunen zeigen').selectOption('geplant');
    await says(planner, 'geplant für 03.05.2018');
    await planner.getByLabel('Kommunen zeigen').selectOption('gehalten');
    await planner.getByRole('link', { name: 'Samtgemeinde Bersenbrück' }).click();
    await heading(planner, /Beratungsfolge/);
    expect(await button(planner, /bearbeiten|entfernen|eintragen/).count()).toBe(0);
    await planner.getByRole('link', { name: /45\/2018/ }).waitFor();
    await says(planner, /^Berichtigt am .*Zahlendreher/);
  });

  it('has no accessibility violations on a desk and on a phone', async () => {
    const pages = ['/konzept/durchsicht', '/konzept/fassungen', '/konzept/beratungsfolge'];
    const melle = await product.signIn('koordination.melle');
    const bramsche = await product.signIn('buergermeisteramt.bramsche');
    const planner = await product.signIn('planung');
    expect([
      ...(await faultsOfAll(melle, pages)),
      ...(await faultsOfAll(bramsche, [...pages, '/beschluesse'])),
      ...(await faultsOfAll(planner, ['/konzepte', '/konzepte/vorstellungen'])),
    ]).toEqual([]);
  });

  it('asked nothing of anybody else and broke nowhere', () => {
    expect(product.complaints).toEqual([]);
  });
});
