/** Enough to notice that a part was forgotten; whether it exists is for the mail to say. */
export const isAddress = (text: string) => /\S@\S/.test(text);
