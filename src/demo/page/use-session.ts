import { useCallback, useEffect, useState } from 'react';
import type { User } from './crm-shapes.ts';

export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

/** Who is signed in to the CRM, and in which language they read it. */
export interface Session {
  readonly user: User;
  readonly locale: Locale;
}

const key = 'baton-demo-session';

/** Kept by the tab: two tabs can be two people at work in the same portal. */
export function useSession(users: readonly User[]): {
  readonly session: Session | null;
  readonly signIn: (userId: number) => void;
  readonly speak: (locale: Locale) => void;
} {
  const [kept, keep] = useState(() => {
    const [userId, locale] = (sessionStorage.getItem(key) ?? '').split(' ');
    return { userId: Number(userId), locale: locales.find((one) => one === locale) ?? 'en' };
  });
  useEffect(() => sessionStorage.setItem(key, `${kept.userId} ${kept.locale}`), [kept]);
  const user = users.find(({ userId }) => userId === kept.userId) ?? users[0];
  return {
    session: user === undefined ? null : { user, locale: kept.locale },
    signIn: useCallback((userId) => keep((before) => ({ ...before, userId })), []),
    speak: useCallback((locale) => keep((before) => ({ ...before, locale })), []),
  };
}
