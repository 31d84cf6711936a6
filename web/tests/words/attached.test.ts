import { expect, it } from 'vitest';
import { attached, joined } from '../../src/words/attached';

it.each([
  ['كتائب حزب الله', 'لكتائب حزب الله'],
  ['لواء فاطميون', 'للواء فاطميون'],
  ['الحرس الثوري', 'للحرس الثوري'],
  ['اللواء 137', 'للواء 137'],
  ['إيران', 'لإيران'],
  ['ألمانيا', 'لألمانيا'],
  ['التزام الأطراف', 'لالتزام الأطراف'],
  ['HTS', 'لـHTS'],
  ['137', 'لـ137'],
  ['«نبع السلام»', 'لـ«نبع السلام»'],
  ['\u2068الرقة\u2069', '\u2068للرقة\u2069'],
])('writes li with what follows it: %s', (name, expected) => expect(joined('ل', name)).toBe(expected));

it('keeps the article after other prepositions', () => {
  expect(joined('ب', 'الرقة')).toBe('بالرقة');
});

it('moves the preposition that ends a label to the name', () => {
  expect(attached('شريك لـ', 'الولايات المتحدة')).toEqual(['شريك', 'للولايات المتحدة']);
  expect(attached('متأثر بـ', 'إيران')).toEqual(['متأثر', 'بإيران']);
  expect(attached('يدعم', 'إيران')).toEqual(['يدعم', 'إيران']);
  expect(attached('backs', 'Iran')).toEqual(['backs', 'Iran']);
});
