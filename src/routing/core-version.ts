/**
 * Version of the deciding core. Raise it by one in the commit in which some input gets another decision than before, be it
 * one word of a reason: every decision names the version that made it. The old way then stays beside the new one, chosen
 * by the version that the inputs name, as long as decisions made by it are kept; the golden files of every version
 * (test/golden) hold it there, and new ones are added for the new way. What only makes the core faster or tidier does not
 * raise it: all golden files still pass.
 */
export const CORE_VERSION = 1;
