/** The shape of a German wording: the other language must have exactly the same keys. */
export type Wording<German> = { readonly [Key in keyof German]: German[Key] extends string ? string : Wording<German[Key]> };
