import { dictionary } from '../words/lang';

export const WORDS = dictionary({
  en: {
    label: 'Find an actor, a place, a resource, an event',
    hint: 'Find: العكيدات, Koniko, SDF …',
    name: 'name, in either script',
    nothing: 'Nobody and nothing is called like “{text}”.',
    opens: '{count} found; the arrow keys choose, Enter opens.',
    takes: '{count} found; the arrow keys choose, Enter takes.',
    failed: 'The service does not answer.',
    without: 'Without',
    choose: 'choose …',
  },
  ar: {
    label: 'ابحث عن فاعل أو مكان أو مورد أو حدث',
    hint: 'ابحث: العكيدات، Koniko، قسد …',
    name: 'الاسم بأي من الخطين',
    nothing: 'لا أحد ولا شيء يسمى ما يشبه «{text}».',
    opens: 'النتائج: {count}؛ اختر بالأسهم وافتح بمفتاح الإدخال.',
    takes: 'النتائج: {count}؛ اختر بالأسهم وخذ بمفتاح الإدخال.',
    failed: 'لا تجيب الخدمة.',
    without: 'من دون',
    choose: 'اختر …',
  },
});
