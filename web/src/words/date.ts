/** Dates as an address may hold them (EDTF): whether one can be read, and which day stands for it. Pure. */
const PART = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?[~?%]?$/;
const OPEN = ['', '..'];
/** Spring to winter, as EDTF counts them, and the month in which each begins. */
const SEASONS: Readonly<Record<string, string>> = { '21': '03', '22': '06', '23': '09', '24': '12' };

/** Tell whether a text is a date: a day, a month, a year, one of these about, or a stretch between two of them. */
export function isDate(text: string): boolean {
  const [first = '', last, ...more] = text.split('/');
  if (more.length > 0) {
    return false;
  }
  if (last === undefined) {
    return firstDay(first) !== null;
  }
  const isEnd = (part: string) => OPEN.includes(part) || firstDay(part) !== null;
  return isEnd(first) && isEnd(last) && !(OPEN.includes(first) && OPEN.includes(last));
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isDate(text);
}

/** Return the first day that a date may mean, which the service takes where it wants a day; null for what is none. */
export function dayMeant(text: string): string | null {
  const [first = '', last = ''] = text.split('/');
  return isDate(text) ? firstDay(OPEN.includes(first) ? last : first) : null;
}

/** Return a day in milliseconds since 1970. In JavaScript alone the years 0 to 99 would be those of the 20th century. */
export function moment(year: number, month = 0, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

function firstDay(text: string): string | null {
  const parts = PART.exec(text);
  if (parts === null) {
    return null;
  }
  const [, year = '', month = '01', day = '01'] = parts;
  const isSeason = month in SEASONS;
  const found = [year.replaceAll('X', '0'), SEASONS[month] ?? whole(month), whole(day)].join('-');
  const first = new Date(`${found}T00:00:00Z`);
  // A browser takes 30 February for the second of March.
  const isReal = !Number.isNaN(first.valueOf()) && first.toISOString().startsWith(found);
  return isReal && !(isSeason && parts[3] !== undefined) ? found : null;
}

function whole(part: string): string {
  return part === 'XX' ? '01' : part;
}
