declare module 'company-email-validator/free_email_provider_domains.js' {
  /** Registrable domains in lower case; some of them disposable. */
  const domains: ReadonlySet<string>;
  export = domains;
}
