/** Where notices go. */
export const channelsEn = {
  needsAddress: 'The channel needs an address.',
  gone: 'This channel is not there any more.',
  address: {
    not_https: () => 'The address must begin with https://.',
    has_password: () => 'The address must not hold a user name or password.',
    not_public: (host: string) => `${host} is not an address on the public internet.`,
  },
  added: (name: string) => `Channel ${name} was added.`,
  changed: (name: string) => `Channel ${name} was changed.`,
  removed: (name: string) => `Channel ${name} was removed.`,
  tried: 'The channel took the test message.',
  /** What went wrong when a message was sent: stored in English, partly in the words of the receiver. */
  trouble: (stored: string) => stored,
};
