import type { User } from './crm-shapes.ts';
import type { Locale, Session } from './use-session.ts';

const languages: Readonly<Record<Locale, string>> = { en: 'English', de: 'Deutsch' };

interface TopBarProps {
  readonly users: readonly User[];
  readonly session: Session | null;
  readonly onSignIn: (userId: number) => void;
  readonly onSpeak: (locale: Locale) => void;
}

const nameOf = (user: User): string =>
  `${user.firstName} ${user.lastName}${user.superAdmin ? ' (installed Baton)' : ''}`;

/** The CRM's name, and who is signed in: roles and languages can be tried by choosing somebody else. */
export function TopBar({ users, session, onSignIn, onSpeak }: TopBarProps) {
  return (
    <header className="top-bar">
      <a className="brand" href="#/">
        <span className="brand-mark" aria-hidden="true" />
        Baton <span className="brand-note">demo portal</span>
      </a>
      {session !== null && (
        <div className="signed-in">
          <label>
            <span className="signed-in-label">Signed in as</span>
            <select
              value={session.user.userId}
              onChange={(event) => onSignIn(Number(event.currentTarget.value))}
            >
              {users.map((user) => (
                <option key={user.userId} value={user.userId}>
                  {nameOf(user)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="visually-hidden">Language</span>
            <select
              value={session.locale}
              onChange={(event) => onSpeak(event.currentTarget.value === 'de' ? 'de' : 'en')}
            >
              {Object.entries(languages).map(([locale, name]) => (
                <option key={locale} value={locale} lang={locale}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </header>
  );
}
