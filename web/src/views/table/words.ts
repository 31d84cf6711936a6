import { dictionary } from '../../words/lang';

export const WORDS = dictionary({
  en: {
    what: 'the relationships',
    caption: '{count} relationships under the lens; choose a column to sort by it.',
    large: 'There are {total}. Narrow the lens, or find someone above to look around.',
    page: 'Rows {first} to {last} of {count}',
    before: 'Before',
    after: 'Next',
    when: 'When',
  },
  ar: {
    what: 'العلاقات',
    caption: 'العلاقات تحت العدسة: {count}؛ اختر عمودًا للفرز به.',
    large: 'عددها {total}. ضيّق العدسة، أو ابحث في الأعلى عمّن تنظر حوله.',
    page: 'الصفوف {first} إلى {last} من {count}',
    before: 'السابق',
    after: 'التالي',
    when: 'متى',
  },
});
