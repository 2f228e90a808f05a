/**
 * Installs Baton into the emulated portal as a browser would: from Baton's install address to HubSpot's consent
 * and back, cookies kept per host. Returns what Baton's last page said. Throws when any station refuses.
 */
export async function installApp(batonUrl: string): Promise<string> {
  const jar = new Map<string, Map<string, string>>();
  let url = new URL('/oauth/install', batonUrl);
  for (let hop = 0; hop < 10; hop += 1) {
    const cookies = jar.get(url.host) ?? new Map<string, string>();
    const header = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: header ? { cookie: header } : {} });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) cookies.set(name.trim(), value);
    }
    jar.set(url.host, cookies);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      await response.body?.cancel();
      url = new URL(location, url);
      // The person's click on "Connect app".
      if (url.pathname === '/oauth/authorize') url.searchParams.set('auto', '1');
      continue;
    }
    const text = await response.text();
    if (response.ok && url.pathname.endsWith('/oauth/callback')) return text;
    throw new Error(
      `The install stopped at ${url.pathname} with status ${response.status}: ${text.slice(0, 300)}`,
    );
  }
  throw new Error('The install was redirected more than ten times.');
}
