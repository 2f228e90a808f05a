import { Glyph } from './card-host/components/icons.tsx';
import type { Route } from './use-route.ts';

const places = [
  { name: 'Contacts', href: '#/', icon: 'contact', pages: ['contacts', 'contact'] },
  { name: 'Baton home', href: '#/home', icon: 'home', pages: ['home'] },
  { name: 'Settings', href: '#/settings', icon: 'settings', pages: ['settings'] },
] as const satisfies readonly { readonly pages: readonly Route['page'][]; [key: string]: unknown }[];

/** Where one can go in the CRM: down the side of a wide window, along the top of a phone. */
export function Navigation({ page }: { readonly page: Route['page'] }) {
  return (
    <nav className="navigation" aria-label="CRM">
      {places.map(({ name, href, icon, pages }) => (
        <a
          key={name}
          href={href}
          aria-current={(pages as readonly string[]).includes(page) ? 'page' : undefined}
        >
          <Glyph name={icon} />
          {name}
        </a>
      ))}
    </nav>
  );
}
