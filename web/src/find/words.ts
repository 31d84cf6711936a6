import { dictionary } from '../words/lang';

export const WORDS = dictionary({
  en: {
    label: 'Find an actor, a place, a resource, an event',
    hint: 'Find: العكيدات, Koniko, SDF …',
    nothing: 'Nobody and nothing is called like “{text}”.',
    count: '{count} found; the arrow keys choose, Enter opens.',
    failed: 'The service does not answer.',
  },
  ar: {
    label: 'ابحث عن فاعل أو مكان أو مورد أو حدث',
    hint: 'ابحث: العكيدات، Koniko، قسد …',
    nothing: 'لا أحد ولا شيء يسمى ما يشبه «{text}».',
    count: 'النتائج: {count}؛ اختر بالأسهم وافتح بمفتاح الإدخال.',
    failed: 'لا تجيب الخدمة.',
  },
});
