import { registerConstraints } from '#platform/database';
import { Refused } from '#platform/errors';
import { refusal, type RefusalCode } from './workflow/refusals.domain.js';

const refused = (code: RefusalCode) => () => new Refused(code, refusal(code).text);

registerConstraints({
  funding_decision_four_eyes_check: refused('FOUR_EYES'),
  funding_decision_own_application_check: refused('OWN_APPLICATION'),
  funding_proposal_own_application_check: refused('OWN_APPLICATION'),
  funding_programme_reserve_check: refused('RESOLUTION_MISSING'),
  funding_programme_budget_check: () =>
    new Refused('BUDGET_BELOW_COMMITTED', {
      de: 'Das Budget kann nicht unter den bereits bewilligten Betrag sinken.',
      en: 'The budget cannot fall below what is already granted.',
    }),
});
