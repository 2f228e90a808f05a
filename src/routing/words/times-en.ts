const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Moments; `weekday` counts from Monday, 0, `month` from January, 0; `time` is "09:00". */
export const timesEn = {
  today: (time: string) => time,
  onWeekday: (weekday: number, time: string) => `${weekdays[weekday]} ${time}`,
  onDate: (day: number, month: number, time: string) => `${day} ${months[month]} ${time}`,
};

export const hoursEn = {
  days: {
    MONDAY: 'Mon',
    TUESDAY: 'Tue',
    WEDNESDAY: 'Wed',
    THURSDAY: 'Thu',
    FRIDAY: 'Fri',
    SATURDAY: 'Sat',
    SUNDAY: 'Sun',
    MONDAY_TO_FRIDAY: 'Mon to Fri',
    SATURDAY_SUNDAY: 'Sat and Sun',
    EVERY_DAY: 'every day',
  },
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  atAnyHour: 'at any hour',
  atWork: 'At work',
};
