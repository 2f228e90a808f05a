import type { hoursEn, timesEn } from './times-en.ts';

const weekdays = ['Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.', 'So.'];
const months = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober'],
  ...['November', 'Dezember'],
];

export const timesDe = {
  today: (time: string) => `${time} Uhr`,
  onWeekday: (weekday: number, time: string) => `${weekdays[weekday]}, ${time} Uhr`,
  onDate: (day: number, month: number, time: string) => `${day}. ${months[month]}, ${time} Uhr`,
} satisfies typeof timesEn;

export const hoursDe = {
  days: {
    MONDAY: 'Mo.',
    TUESDAY: 'Di.',
    WEDNESDAY: 'Mi.',
    THURSDAY: 'Do.',
    FRIDAY: 'Fr.',
    SATURDAY: 'Sa.',
    SUNDAY: 'So.',
    MONDAY_TO_FRIDAY: 'Mo. bis Fr.',
    SATURDAY_SUNDAY: 'Sa. und So.',
    EVERY_DAY: 'täglich',
  },
  fromTo: (from: string, to: string) => `${from} bis ${to} Uhr`,
  atAnyHour: 'jederzeit',
  atWork: 'Bei der Arbeit',
} satisfies typeof hoursEn;
