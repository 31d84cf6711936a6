/** The letters of the page come after it: until then names stand in those of the system, which are not as wide. */

/** Have the letters of a language fetched while the graph is; pictures draw with them, and browsers wait to be asked. */
export function fetchLetters(lang: 'en' | 'ar'): void {
  void document.fonts.load('1em "IBM Plex Sans"');
  if (lang === 'ar') {
    void document.fonts.load('1em "IBM Plex Sans Arabic"', 'ا');
  }
}

/** Call whenever letters have come; returns the function that ends it. */
export function onLetters(came: () => void): () => void {
  document.fonts.addEventListener('loadingdone', came);
  return () => document.fonts.removeEventListener('loadingdone', came);
}
