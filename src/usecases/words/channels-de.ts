import type { channelsEn } from './channels-en.ts';

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(\S+) answered (\d+)/, '$1 hat mit $2 geantwortet'],
  [/^(\S+) is not an address on the public internet\.$/, '$1 ist keine öffentliche Adresse.'],
];

export const channelsDe = {
  needsAddress: 'Der Kanal braucht eine Adresse.',
  gone: 'Diesen Kanal gibt es nicht mehr.',
  address: {
    not_https: () => 'Die Adresse muss mit https:// beginnen.',
    has_password: () => 'In der Adresse dürfen weder Benutzername noch Passwort stehen.',
    not_public: (host) => `${host} ist keine öffentliche Adresse.`,
  },
  added: (name) => `Kanal ${name} wurde hinzugefügt.`,
  changed: (name) => `Kanal ${name} wurde geändert.`,
  removed: (name) => `Kanal ${name} wurde entfernt.`,
  tried: 'Der Kanal hat die Testnachricht angenommen.',
  trouble: (stored) => {
    const found = kinds.find(([pattern]) => pattern.test(stored));
    return found ? stored.replace(...found) : `Keine Verbindung (${stored})`;
  },
} satisfies typeof channelsEn;
