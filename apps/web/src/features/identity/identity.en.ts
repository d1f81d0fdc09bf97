import type { Wording } from '../../ui/wording.js';
import type { identityDe } from './identity.de.js';

export const identityEn: Wording<typeof identityDe> = {
  email: 'E-mail address',
  password: 'Password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  passwordRule: 'At least 8 characters, better 15 and more. A sentence is easier to remember than a word with special characters.',
  needs: {
    email: 'Enter your complete e-mail address.',
    password: 'Enter your password.',
    currentPassword: 'Enter your current password.',
    newPassword: 'Enter a new password of at least 8 characters.',
  },
  signIn: {
    title: 'Sign in',
    intro: 'Putting migration and integration into practice together: {{district}} and its municipalities.',
    introOfAll: 'Putting migration and integration into practice together: districts and their municipalities.',
    act: 'Sign in',
    forgotten: 'Forgotten your password?',
    interrupted: 'Your sign-in has expired',
    nothingLost: 'What you have written is still there: you go on where you were as soon as you have signed in.',
  },
  demo: { title: 'Demo accounts' },
  forgotten: {
    title: 'Forgotten password',
    intro: 'We send you a link with which you choose a new password.',
    act: 'Request link',
    done: 'If the account exists, an e-mail is on its way.',
    next: 'Its link is valid for a short time and only once. If nothing arrives, ask the district’s administration.',
    mailbox: 'Go to the demo mailbox',
  },
  reset: {
    title: 'Choose a new password',
    act: 'Save password',
    done: 'Your new password is saved. All earlier sessions have ended.',
    noToken: 'The link is incomplete. Please open it directly from the e-mail.',
    another: 'Request a new link',
  },
  account: {
    title: 'Sessions and password',
    sessions: 'Signed in on',
    realTime: 'These times are real; only the demo plays on another day.',
    device: 'Device',
    since: 'since',
    lastSeen: 'last active',
    current: 'this device',
    unknownDevice: 'Unknown device',
    changePassword: 'Change password',
    passwordChanged: 'Your password has been changed.',
  },
};
