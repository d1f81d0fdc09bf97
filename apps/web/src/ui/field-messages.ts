import i18next from 'i18next';

type Checked = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is missing is said in the language of the product, not in that of the browser. */
export function sayInOwnWords() {
  document.addEventListener('invalid', ({ target }) => isChecked(target) && target.setCustomValidity(messageFor(target)), true);
  // A message of one's own makes a field invalid until it is taken back.
  for (const kind of ['input', 'focusout']) {
    document.addEventListener(kind, ({ target }) => isChecked(target) && target.setCustomValidity(''), true);
  }
}

function messageFor(field: Checked): string {
  field.setCustomValidity('');
  if (field.validity.valueMissing) return i18next.t('field.missing', { ns: 'ui' });
  return field.validity.typeMismatch && field.getAttribute('type') === 'email' ? i18next.t('field.noEmail', { ns: 'ui' }) : '';
}

const isChecked = (target: EventTarget | null): target is Checked =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
