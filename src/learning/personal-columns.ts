/** What people must not be judged by, and the words by which a column gives it away. */
const personal: readonly { readonly what: string; readonly words: readonly string[] }[] = [
  {
    what: "a person's name",
    words: [
      ...['name', 'firstname', 'lastname', 'surname', 'forename', 'middlename', 'fullname', 'givenname'],
      ...[
        'familyname',
        'maidenname',
        'nickname',
        'username',
        'vorname',
        'nachname',
        'familienname',
        'contactname',
      ],
    ],
  },
  { what: 'sex', words: ['sex', 'gender', 'geschlecht', 'salutation', 'anrede', 'pronoun', 'pronouns'] },
  {
    what: 'age',
    words: [
      'age',
      'alter',
      'birthdate',
      'birthday',
      'birth',
      'dob',
      'dateofbirth',
      'yearofbirth',
      'birthyear',
      'geburtsdatum',
    ],
  },
  { what: 'a photo', words: ['photo', 'picture', 'avatar', 'image', 'foto', 'portrait'] },
  {
    what: 'the e-mail address, whose first part is a name',
    words: ['email', 'emailaddress', 'mail', 'localpart'],
  },
  {
    what: 'origin',
    words: ['race', 'ethnicity', 'ethnic', 'nationality', 'citizenship', 'staatsangehoerigkeit'],
  },
  { what: 'belief', words: ['religion', 'religious', 'denomination', 'konfession', 'politics', 'union'] },
  { what: 'health', words: ['health', 'disability', 'disabled', 'pregnant', 'pregnancy'] },
  {
    what: 'family and private life',
    words: [
      'marital',
      'married',
      'maritalstatus',
      'relationshipstatus',
      'familienstand',
      'orientation',
      'sexuality',
    ],
  },
];

/** Words that make a column about something else: a company's name, the age of an account, the kind of an e-mail. */
const aboutSomethingElse =
  /^(company|account|campaign|form|product|plan|list|page|file|event|domain|industry|owner|team|brand|business|firm|org|organisation|organization|city|country|state|region|source|job|school|kind|type|provider|opens?|clicks?|replies|bounces?|count|number|verified|consent|optin|optout|quality|tenure|website|car|vehicle|property|house|credit|trade|labou?r|day|days)$/;

/** What a column says about a person that nobody should be judged by; null for nothing. Goes by the column's name. */
export function personalMeaning(column: string): string | null {
  const words = column
    .replace(/^property:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  const whole = words.join('');
  const own = words.some((word) => aboutSomethingElse.test(word)) ? [whole] : [whole, ...words];
  return personal.find((each) => each.words.some((word) => own.includes(word)))?.what ?? null;
}
