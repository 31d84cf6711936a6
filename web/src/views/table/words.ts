import { dictionary } from '../../words/lang';

export const WORDS = dictionary({
  en: {
    what: 'the relationships',
    caption: '{count} relationships under the lens; choose a column to sort by it.',
    captionSome: '{count} relationships that were loaded; choose a column to sort these by it, not the others.',
    captionAround: '{count} relationships between those shown; choose a column to sort by it.',
    cut: '{shown} of {total} relationships around {name}, the important first',
    cutMore: 'more',
    all: 'Relationships: {count}',
    part: 'Relationships {first} to {last} of {count}',
    empty: 'No relationship passes the lens.',
    some: '{count} of {total} relationships under the lens are loaded, in the order of their ids.',
    load: 'Load {count} more',
    narrow: 'A page does not hold more: narrow the lens to see the others.',
  },
  ar: {
    what: 'العلاقات',
    caption: 'العلاقات تحت العدسة: {count}؛ اختر عمودًا للفرز به.',
    captionSome: 'العلاقات المحمّلة: {count}؛ اختر عمودًا لفرز هذه به، لا غيرها.',
    captionAround: 'العلاقات بين المعروضين: {count}؛ اختر عمودًا للفرز به.',
    cut: 'العلاقات حول {name}: {shown} من {total}، الأهم أولًا',
    cutMore: 'المزيد',
    all: 'العلاقات: {count}',
    part: 'العلاقات من {first} إلى {last}، وعددها {count}',
    empty: 'لا علاقة تمر من هذه العدسة.',
    some: 'حُمّلت {count} من العلاقات تحت العدسة وعددها {total}، بترتيب معرّفاتها.',
    load: 'تحميل المزيد: {count}',
    narrow: 'لا تتسع الصفحة لأكثر من هذا: ضيّق العدسة لترى غيرها.',
  },
});
