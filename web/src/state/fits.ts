/** What fits into fields that are more than a text: for what no service need be asked. */
import { isDate } from '../words/date';

export function isCount(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

/** Counted from 1. */
export function isPlace(text: string): boolean {
  return isCount(text) && Number(text) > 0;
}

/** A grade has a letter for the source and a digit for what it says. */
export function isGrade(text: string): boolean {
  return /^[A-F][1-6]$/i.test(text);
}

/** The service knows signs by name, and as numbers, too. */
export function isSign(text: string): boolean {
  return ['+', '-', '0', 'positive', 'negative', 'neutral', '1', '-1'].includes(text);
}

/** A window may be open at an end. */
export function isEnd(text: string): boolean {
  return text === '..' || isDate(text);
}

/** Where an entity was put: `entity:x:y`, whole pixels, not so far off that nobody would find it. */
export function isPin(text: string): boolean {
  return /^[^:]+:-?\d{1,5}:-?\d{1,5}$/.test(text);
}
