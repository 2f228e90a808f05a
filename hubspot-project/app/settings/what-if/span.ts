export interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Minutes as days, hours and minutes, for words. */
export function spanOf(minutes: number): Span {
  const whole = Math.round(minutes);
  return { days: Math.floor(whole / 1_440), hours: Math.floor(whole / 60) % 24, minutes: whole % 60 };
}
