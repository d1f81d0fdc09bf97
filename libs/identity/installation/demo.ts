/** Opens every account of a demo; the start and the README name it. Accounts outside a demo never get it. */
export const demoPassword = 'Ankommen-2018!';
