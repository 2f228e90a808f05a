const short: Readonly<Record<string, string>> = {
  'extra-small': 'xs',
  small: 'sm',
  medium: 'md',
  default: 'md',
  large: 'lg',
  'extra-large': 'xl',
};

/** HubSpot takes a size by its long or its short name; classes carry the short one. */
export function sizeName(size: string): string {
  return short[size] ?? size;
}
