/** Values that a lead's attributes have as codes, as Germans call them, by attribute. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  email_kind: { company: 'Firmenadresse', free: 'Freemail-Adresse', disposable: 'Wegwerfadresse' },
  seniority: {
    owner: 'Unternehmerin oder Unternehmer',
    executive: 'Geschäftsleitung',
    vp: 'Bereichsleitung (VP)',
    director: 'Direktion',
    manager: 'Teamleitung',
    senior: 'Senior',
    employee: 'ohne Führungsaufgabe',
    junior: 'Junior',
  },
  department: {
    sales: 'Vertrieb',
    marketing: 'Marketing',
    communications: 'Kommunikation',
    customer_service: 'Kundendienst',
    product: 'Produkt',
    engineering: 'Entwicklung',
    information_technology: 'IT',
    research: 'Forschung',
    design: 'Design',
    operations: 'Betrieb',
    procurement: 'Einkauf',
    finance: 'Finanzen',
    human_resources: 'Personal',
    legal: 'Recht',
    administration: 'Verwaltung',
  },
};

export const valueWordsDe = (attribute: string, value: string): string =>
  values[attribute]?.[value.toLowerCase()] ?? value;

export const namedValuesDe = (attribute: string): { value: string; name: string }[] =>
  Object.entries(values[attribute] ?? {}).map(([value, name]) => ({ value, name }));
