/** What of the address could not be read, and what is shown instead: told once, until the reader puts it away. */
import type { Unread } from '../state/unread';
import { useAppState, useStore, useUnread, useWords } from '../state/hooks';
import { dictionary, fill, number } from '../words/lang';
import { Icon } from './icon';

/** Parts that are told one by one, and characters of each. */
const [MOST, LONGEST] = [6, 60];

const WORDS = dictionary({
  en: {
    title: 'Not all of the address could be read',
    name: 'there is no such field; it is left out.',
    value: 'not a value of this field; the usual is shown.',
    view: 'there is no such view; the network is shown.',
    lang: 'not a language of this page; it is shown in English.',
    day: 'not a date; any day is shown.',
    known: 'not a date; all that is known is shown.',
    end: 'not a date; the window is open at this end.',
    grade: 'not a grade, such as C3; every grade is shown.',
    change: 'not a change, such as -ID or +SOURCE:TYPE:TARGET; it is left out.',
    word: 'the graph has no such word; it is left out.',
    twice: 'this field is given again after it; only the last counts.',
    entity: 'the graph has no such entity; it is left out.',
    pin: 'not a place of an entity of the graph, such as ID:100:-50; it is left out.',
    grow: 'not a step, such as ID or ID:FAMILY:2, of 25 pages at most; it is left out.',
    sight: 'not a part around an entity of the graph; all is shown.',
    sort: 'there is no such column here; the usual order is shown.',
    row: 'there is no such row; the first are shown.',
    spot: 'not a spot of the map, such as 35.3,40.1,9; all that was ever held is shown.',
    step: 'the story has no such step; the nearest is shown.',
    more: 'and {count} more',
    close: 'Close this notice',
  },
  ar: {
    title: 'تعذرت قراءة بعض العنوان',
    name: 'لا يوجد حقل بهذا الاسم؛ وقد تُرك.',
    value: 'ليست قيمة لهذا الحقل؛ ويُعرض المعتاد.',
    view: 'لا يوجد عرض بهذا الاسم؛ وتُعرض الشبكة.',
    lang: 'ليست من لغتي هذه الصفحة؛ وتُعرض بالإنكليزية.',
    day: 'ليس تاريخًا؛ ويُعرض أي يوم.',
    known: 'ليس تاريخًا؛ ويُعرض كل ما عُرف.',
    end: 'ليس تاريخًا؛ والمدة مفتوحة من هذا الطرف.',
    grade: 'ليست درجة مثل C3؛ وتُعرض كل الدرجات.',
    change: 'ليس تغييرًا مثل \u2066-ID\u2069 أو \u2066+SOURCE:TYPE:TARGET\u2069؛ وقد تُرك.',
    word: 'لا كلمة كهذه في الرسم؛ وقد تُركت.',
    twice: 'يتكرر هذا الحقل بعدها؛ ولا يؤخذ إلا بالأخيرة.',
    entity: 'لا كيان كهذا في الرسم؛ وقد تُرك.',
    pin: 'ليس موضعًا لكيان من الرسم مثل \u2066ID:100:-50\u2069؛ وقد تُرك.',
    grow: 'ليست خطوة مثل \u2066ID\u2069 أو \u2066ID:FAMILY:2\u2069 (25 صفحة على الأكثر)؛ وقد تُركت.',
    sight: 'ليس جزءًا حول كيان من الرسم؛ ويُعرض الكل.',
    sort: 'لا عمود كهذا هنا؛ ويُعرض الترتيب المعتاد.',
    row: 'لا صف بهذا الرقم؛ وتُعرض الصفوف الأولى.',
    spot: 'ليس موضعًا على الخريطة مثل \u206635.3,40.1,9\u2069؛ ويُعرض كل ما سُيطر عليه يومًا.',
    step: 'لا خطوة بهذا الرقم في القصة؛ وتُعرض أقرب خطوة إليه.',
    more: 'وغيرها {count}',
    close: 'إغلاق هذا التنبيه',
  },
});
type Told = keyof (typeof WORDS)['en'];

/** What is told of a field; of others, that the usual is shown. */
const TOLD: Readonly<Record<string, Told>> = {
  view: 'view',
  lang: 'lang',
  at: 'day',
  before: 'day',
  days: 'day',
  known: 'known',
  before_known: 'known',
  from: 'end',
  until: 'end',
  min_grade: 'grade',
  change: 'change',
  type: 'word',
  avoid_type: 'word',
  family: 'word',
  sign: 'word',
  support: 'word',
  kind: 'word',
  hide: 'entity',
  pin: 'pin',
  grow: 'grow',
  sight: 'sight',
  sort: 'sort',
  row: 'row',
  spot: 'spot',
  step: 'step',
};

export function UnreadNotice() {
  const store = useStore();
  const words = useWords(WORDS);
  const unread = useUnread();
  if (unread.length === 0) {
    return null;
  }
  return (
    <section class="unread" aria-label={words.title}>
      <div role="alert">
        <strong>{words.title}</strong>
        <UnreadParts unread={unread} />
      </div>
      <button
        type="button"
        class="bare"
        aria-label={words.close}
        onClick={() => {
          store.dismiss();
          // What had the focus is gone: it goes on where the page does.
          document.getElementById('view')?.focus();
        }}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

/** Each part that could not be read, and what is shown instead. */
export function UnreadParts({ unread }: { readonly unread: readonly Unread[] }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  return (
    <ul>
      {unread.slice(0, MOST).map((part) => (
        <li key={`${part.name} ${part.value}`}>
          <code dir="ltr">{written(part)}</code>
          {': '}
          {words[part.what === 'value' ? (TOLD[part.name] ?? 'value') : part.what]}
        </li>
      ))}
      {unread.length > MOST && <li>{fill(words.more, { count: number(unread.length - MOST, lang) })}</li>}
    </ul>
  );
}

function written({ name, value }: Unread): string {
  const text = value === '' ? name : `${name}=${value}`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
