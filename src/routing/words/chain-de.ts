import type { chainEn } from './chain-en.ts';

const zahl = (number: number) => String(number).replace('.', ',');

export const chainDe = {
  due: (when: string, timeZone: string) => `Antwort fällig: ${when} (${timeZone}).`,
  over: {
    rep: (minutes: number) => `${zahl(minutes)} Minuten der Arbeitszeit sind vorbei.`,
    territory: (minutes: number) => `${zahl(minutes)} Minuten der Öffnungszeit des Gebiets sind vorbei.`,
    wall: (minutes: number) => `${zahl(minutes)} Minuten sind vorbei, Tag und Nacht gezählt.`,
  },
} satisfies typeof chainEn;
