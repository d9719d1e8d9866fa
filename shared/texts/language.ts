/** The languages that have all texts. */
export const languages = ['en', 'nl'] as const
export type Language = (typeof languages)[number]

/** Each by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', nl: 'Nederlands' }

/** The same keys with any words: texts stay texts, sentences take the same facts and give what they gave. */
export type Translated<Words> = Words extends string
  ? string
  : Words extends (...facts: infer Facts) => infer Said
    ? (...facts: Facts) => Said extends string ? string : Said
    : { readonly [Key in keyof Words]: Translated<Words[Key]> }

interface Surroundings {
  readonly document?: { readonly documentElement: { readonly lang: string } }
  readonly process?: { readonly env: Readonly<Record<string, string | undefined>> }
}

// Texts are read while modules load, so the language is there before any of them: in a page its own, elsewhere the process's.
const { document, process } = globalThis as Surroundings
const said = document?.documentElement.lang ?? process?.env['TENANT_DESK_LANGUAGE'] ?? ''

/** The language of this page or process; English where another is asked for that is not there. */
export const language: Language = languages.find(each => said.toLowerCase().split(/[-_.]/)[0] === each) ?? 'en'

/** The words in the language of this page or process. A key that one of the languages misses does not compile. */
export function inLanguage<const Words>(words: {
  readonly en: Words
  readonly nl: Translated<NoInfer<Words>>
}): Translated<Words> {
  return language === 'nl' ? words.nl : (words.en as Translated<Words>)
}
