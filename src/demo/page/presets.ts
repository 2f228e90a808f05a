/** A contact as a form on a website would send it, under the name of the case it shows. */
export interface Preset {
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

export const presets: readonly Preset[] = [
  {
    label: 'Large manufacturer, Germany',
    properties: {
      firstname: 'Katrin',
      lastname: 'Vogel',
      email: 'katrin.vogel@nordwerk.example',
      country: 'Germany',
      industry: 'MANUFACTURING',
      numemployees: '1200',
    },
  },
  {
    label: 'Software company, United States',
    properties: {
      firstname: 'Jordan',
      lastname: 'Reyes',
      email: 'jordan@brightloop.example',
      country: 'United States',
      state: 'California',
      industry: 'COMPUTER_SOFTWARE',
      numemployees: '340',
    },
  },
  {
    label: 'Small shop, France',
    properties: {
      firstname: 'Camille',
      lastname: 'Roux',
      email: 'camille.roux@gmail.com',
      country: 'France',
      industry: 'RETAIL',
      numemployees: '6',
    },
  },
  {
    label: 'Bank, United Kingdom',
    properties: {
      firstname: 'Rowan',
      lastname: 'Clarke',
      email: 'rowan.clarke@harbourbank.example',
      country: 'United Kingdom',
      industry: 'BANKING',
      numemployees: '5200',
    },
  },
  {
    label: 'Only an e-mail address',
    properties: { firstname: 'Alex', lastname: 'Moreau', email: 'alex.moreau@unknown.example' },
  },
];

/** A preset under an address of its own: a form that sends a known address changes that contact instead. */
export function freshContact(preset: Preset): Record<string, string> {
  const mark = Math.random().toString(36).slice(2, 6);
  return {
    ...preset.properties,
    email: (preset.properties['email'] ?? 'lead@unknown.example').replace('@', `.${mark}@`),
  };
}
