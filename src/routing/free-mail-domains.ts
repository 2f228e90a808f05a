/**
 * Registrable domains where anybody can open a mailbox: the address says nothing about the company.
 * A short list of the largest; a maintained data package replaces it.
 */
export const freeMailDomains: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com'],
  ...['ymail.com', 'rocketmail.com', 'aol.com', 'icloud.com', 'me.com', 'mac.com', 'proton.me', 'pm.me'],
  ...['protonmail.com', 'tutanota.com', 'tuta.io', 'hey.com', 'fastmail.com', 'zoho.com', 'mail.com'],
  ...['gmx.com', 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'freenet.de', 'posteo.de'],
  ...['mailbox.org', 'yahoo.de', 'yahoo.fr', 'yahoo.es', 'yahoo.it', 'yahoo.co.uk', 'yahoo.co.in'],
  ...['yahoo.co.jp', 'yahoo.com.br', 'hotmail.de', 'hotmail.fr', 'hotmail.es', 'hotmail.it', 'hotmail.co.uk'],
  ...['outlook.de', 'outlook.fr', 'outlook.es', 'live.de', 'live.fr', 'live.nl', 'live.co.uk', 'orange.fr'],
  ...['wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr', 'libero.it', 'virgilio.it', 'tiscali.it', 'alice.it'],
  ...['btinternet.com', 'sky.com', 'comcast.net', 'verizon.net', 'att.net', 'cox.net', 'sbcglobal.net'],
  ...['wp.pl', 'o2.pl', 'onet.pl', 'interia.pl', 'seznam.cz', 'centrum.cz', 'ziggo.nl', 'kpnmail.nl'],
  ...['telenet.be', 'skynet.be', 'bluewin.ch', 'mail.ru', 'yandex.ru', 'yandex.com', 'bk.ru', 'list.ru'],
  ...['qq.com', '163.com', '126.com', 'naver.com', 'daum.net', 'rediffmail.com', 'uol.com.br', 'bol.com.br'],
]);
