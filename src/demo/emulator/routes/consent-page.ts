const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>HubSpot emulator</title><style>body{font:16px/1.5 system-ui;max-width:34rem;margin:4rem auto;padding:0 1rem}
a{display:inline-block;background:#2d3e50;color:#fff;padding:.6rem 1.2rem;border-radius:4px;text-decoration:none}</style>
${body}</html>`;

/** What an admin of the portal sees before the app is installed: scopes and one button. */
export function consentPage(portalId: number, scopes: readonly string[], goOn: string): string {
  const items = scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`).join('');
  return page(`<h1>Connect the app to account ${portalId}</h1><p>It asks for:</p><ul>${items}</ul>
<p><a href="${escapeHtml(goOn)}">Connect app</a></p>`);
}

export const refusalPage = (reason: string): string =>
  page(`<h1>The app cannot be installed</h1><p>${escapeHtml(reason)}</p>`);
