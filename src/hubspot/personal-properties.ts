/** Contact properties that say who somebody is and where to reach them. They are never kept, whoever asks for it. */
export const personalProperties: ReadonlySet<string> = new Set([
  ...['firstname', 'lastname', 'email', 'work_email', 'phone', 'mobilephone', 'hs_whatsapp_phone_number'],
  ...['address', 'hs_full_name_or_email', 'hs_additional_emails', 'twitterhandle', 'hs_linkedin_url'],
]);
