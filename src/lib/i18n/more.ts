// Where the texts of every language but the one that is built in lie: known from when one of them is spoken.
export const loaders = import.meta.glob<Record<string, unknown>>(
  ['./locales/*/*.json', '!./locales/nb/*.json'],
  { import: 'default' },
);
