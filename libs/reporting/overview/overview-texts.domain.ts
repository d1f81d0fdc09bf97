import { euros, type Locale } from '../progress/progress.domain.js';

interface Words {
  readonly title: string;
  readonly note: string;
}
type OfTitle = (title: string) => Words;

/** What the work list says; title is what to do, note is why. */
export interface WorkTexts {
  readonly untitled: string;
  readonly returned: OfTitle;
  readonly signed_off: OfTitle;
  readonly awaiting_sign_off: OfTitle;
  readonly before_council: Words;
  readonly internal_review: Words;
  readonly allDecided: (total: number) => Words;
  readonly consultation: OfTitle;
  readonly programmeOpens: OfTitle;
  readonly programmeCloses: OfTitle;
  readonly mergeBegun: Words;
  readonly mergeAvailable: (release: number) => Words;
  readonly comments: (count: number) => Words;
  readonly undecided: (open: number, decided: number) => Words;
  readonly draft: OfTitle;
  readonly itemsLost: (title: string, count: number) => Words;
  readonly decided: (title: string, grantedCents: number | null) => Words;
  readonly taken_up: OfTitle;
  readonly declined: OfTitle;
  readonly documentReady: OfTitle;
  readonly documentFailed: OfTitle;
}

const goals = { one: 'Ziel oder Maßnahme', many: 'Ziele und Maßnahmen' };
const words = (title: string, note: string): Words => ({ title, note });

const de: WorkTexts = {
  untitled: 'ohne Titel',
  returned: (title) => words(`Antrag „${title}“ überarbeiten`, 'Der Landkreis hat ihn zur Korrektur zurückgegeben.'),
  signed_off: (title) => words(`Antrag „${title}“ einreichen`, 'Er ist unterschrieben und noch nicht eingereicht.'),
  awaiting_sign_off: (title) => words(`Antrag „${title}“`, 'Er wartet auf die Unterschrift im Bürgermeisteramt.'),
  before_council: words('Örtliches Konzept', 'Es liegt dem Rat vor; nach dem Beschluss hier festhalten.'),
  internal_review: words('Örtliches Konzept durchsehen', 'Es ist in der internen Durchsicht; danach kommt es vor den Rat.'),
  allDecided: (total) => words('Örtliches Konzept zur Durchsicht geben', `Über alle ${total} Ziele und Maßnahmen ist entschieden.`),
  consultation: (body) => words(body, 'Beratung des örtlichen Konzepts'),
  programmeOpens: (title) => words(title, 'Anträge sind ab diesem Tag möglich.'),
  programmeCloses: (title) => words(title, 'Ende der Antragsfrist; ein Antrag ist noch nicht begonnen.'),
  mergeBegun: words('Neue Fassung des Rahmenkonzepts weiter übernehmen', 'Die Übernahme ist begonnen und nicht abgeschlossen.'),
  mergeAvailable: (release) =>
    words(`Fassung ${release} des Rahmenkonzepts übernehmen`, 'Der Landkreis hat sie nach dem Stand Ihres Konzepts herausgegeben.'),
  comments: (count) =>
    words(count === 1 ? 'Einen Kommentar klären' : `${count} Kommentare klären`, 'Offen in der Durchsicht des Konzepts.'),
  undecided: (open, decided) =>
    words(
      `Über ${open} ${open === 1 ? goals.one : goals.many} entscheiden`,
      decided === 0 ? 'Noch ist nichts entschieden.' : `${decided} sind entschieden.`,
    ),
  draft: (title) => words(`Antrag „${title}“ fertigstellen`, 'Er ist ein Entwurf.'),
  itemsLost: (title, count) =>
    words(
      `Antrag „${title}“: Bezug zum Konzept klären`,
      count === 1
        ? 'Ein Ziel oder eine Maßnahme steht nicht mehr im Konzept.'
        : `${count} Ziele und Maßnahmen stehen nicht mehr im Konzept.`,
    ),
  decided: (title, cents) =>
    cents === null
      ? words(`Antrag „${title}“ abgelehnt`, 'Der Bescheid nennt die Gründe.')
      : words(`Antrag „${title}“ bewilligt`, `${euros(cents, 'de')} sind bewilligt.`),
  taken_up: (title) => words(`Vorschlag „${title}“ aufgegriffen`, 'Der Landkreis hat geantwortet.'),
  declined: (title) => words(`Vorschlag „${title}“ nicht aufgegriffen`, 'Der Landkreis hat geantwortet.'),
  documentReady: (filename) => words(filename, 'Das Dokument ist fertig.'),
  documentFailed: (filename) => words(filename, 'Das Dokument konnte nicht erstellt werden; es lässt sich neu anfordern.'),
};

const en: WorkTexts = {
  untitled: 'untitled',
  returned: (title) => words(`Revise the application “${title}”`, 'The district returned it for correction.'),
  signed_off: (title) => words(`Submit the application “${title}”`, 'It is signed off and not submitted yet.'),
  awaiting_sign_off: (title) => words(`Application “${title}”`, 'It awaits the sign-off by the mayor’s office.'),
  before_council: words('Local concept', 'It lies before the council; record its resolution here.'),
  internal_review: words('Review the local concept', 'It is under internal review; next it goes to the council.'),
  allDecided: (total) => words('Open the review of the local concept', `All ${total} goals and measures are decided.`),
  consultation: (body) => words(body, 'Consultation on the local concept'),
  programmeOpens: (title) => words(title, 'Applications are possible from this day.'),
  programmeCloses: (title) => words(title, 'Applications close; none has been begun.'),
  mergeBegun: words('Continue the merge', 'The new release of the framework is taken over only in part.'),
  mergeAvailable: (release) =>
    words(`Merge release ${release} of the framework`, 'The district released it after the state of your concept.'),
  comments: (count) => words(count === 1 ? 'Settle one comment' : `Settle ${count} comments`, 'Open in the review of the concept.'),
  undecided: (open, decided) =>
    words(
      `Decide on ${open} ${open === 1 ? 'goal or measure' : 'goals and measures'}`,
      decided === 0 ? 'Nothing is decided yet.' : `${decided} are decided.`,
    ),
  draft: (title) => words(`Finish the application “${title}”`, 'It is a draft.'),
  itemsLost: (title, count) =>
    words(
      `Application “${title}”: mend its reference to the concept`,
      count === 1 ? 'One goal or measure is no longer in the concept.' : `${count} goals and measures are no longer in the concept.`,
    ),
  decided: (title, cents) =>
    cents === null
      ? words(`Application “${title}” refused`, 'The notice states the reasons.')
      : words(`Application “${title}” granted`, `${euros(cents, 'en')} are granted.`),
  taken_up: (title) => words(`Proposal “${title}” taken up`, 'The district has answered.'),
  declined: (title) => words(`Proposal “${title}” not taken up`, 'The district has answered.'),
  documentReady: (filename) => words(filename, 'The document is ready.'),
  documentFailed: (filename) => words(filename, 'The document could not be made; it can be asked for again.'),
};

export const workTexts: Readonly<Record<Locale, WorkTexts>> = { de, en };
