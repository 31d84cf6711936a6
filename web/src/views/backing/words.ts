import { dictionary, fill, number, type Lang } from '../../words/lang';

export const WORDS = dictionary({
  en: {
    what: 'who backs whom',
    matrix: 'Matrix',
    table: 'Table',
    shownAs: 'Shown as',
    filter: 'Filter',
    filterHint: 'a name, a kind of support …',
    copy: 'Copy',
    copied: '{count} rows copied, to be pasted into a spreadsheet.',
    notCopied: 'The browser did not allow copying; CSV has the same.',
    csv: 'CSV',
    saved: '{count} rows saved.',
    backer: 'Backer',
    backed: 'Backed',
    support: 'Support',
    relationships: 'Relationships',
    caption: '{count} pairs: {backers} backers, {backed} backed.',
    keys: 'Rows back, columns are backed. Arrow keys move, Enter opens the relationship.',
    cut: 'The matrix has the {rows} rows and {columns} columns with most pairs; the table has all.',
    large: 'There are {total} pairs; these are the first {count}. Narrow the lens to see the others.',
    rows: 'Of these pairs the picture has the first {count}.',
    empty: 'The graph knows of no backing under this lens.',
    noMatch: 'No pair has “{text}” in a name or a kind of support.',
    pair: '{backer} backs {backed}',
    none: 'no backing in view',
    several: '{count} relationships; Enter again opens the next',
    legend: 'What is given',
    certainKey: 'certain on the day',
    possibleKey: 'only possible on the day',
    undatedKey: 'no day asked for',
    gradeKey: 'under the letters: the grade; the better, the wider its bar',
    qualifiedKey: '* with a reservation, such as reported, implied or disputed',
  },
  ar: {
    what: 'من يدعم من',
    matrix: 'مصفوفة',
    table: 'جدول',
    shownAs: 'طريقة العرض',
    filter: 'ترشيح',
    filterHint: 'اسم أو نوع دعم …',
    copy: 'نسخ',
    copied: 'نُسخت الصفوف ({count})، ويمكن لصقها في جدول حسابي.',
    notCopied: 'لم يسمح المتصفح بالنسخ، وفي ملف CSV المحتوى نفسه.',
    csv: 'CSV',
    saved: 'حُفظت الصفوف ({count}).',
    backer: 'الداعم',
    backed: 'المدعوم',
    support: 'الدعم',
    relationships: 'العلاقات',
    caption: 'الأزواج: {count}؛ الداعمون: {backers}؛ المدعومون: {backed}.',
    keys: 'الصفوف للداعمين والأعمدة للمدعومين. تنقّل بالأسهم، وافتح العلاقة بمفتاح الإدخال.',
    cut: 'في المصفوفة أكثر الصفوف ({rows}) والأعمدة ({columns}) أزواجًا، وفي الجدول كلها.',
    large: 'عدد الأزواج {total}، وهذه أولها ({count}). ضيّق العدسة لترى غيرها.',
    rows: 'في الصورة من هذه الأزواج أولها ({count}).',
    empty: 'لا يعرف الرسم دعمًا تحت هذه العدسة.',
    noMatch: 'لا زوج في أسمائه أو أنواع دعمه «{text}».',
    pair: '{backer}: دعم {backed}',
    none: 'لا دعم ظاهر',
    several: 'عدد العلاقات {count}؛ يفتح مفتاح الإدخال التالية',
    legend: 'ما يُقدَّم',
    certainKey: 'مؤكد في اليوم',
    possibleKey: 'محتمل فقط في اليوم',
    undatedKey: 'لم يُحدد يوم',
    gradeKey: 'تحت الحروف الدرجة، وكلما علت اتسع شريطها',
    qualifiedKey: '* بتحفظ، كأن يكون منقولًا أو ضمنيًا أو محل خلاف',
  },
});

/** How many of all pairs were loaded, where these are not all. */
export interface Cut {
  readonly count: number;
  readonly total: number;
}

/** Return that there are more pairs than were loaded, as page, picture and reply tell it. */
export function cutText({ count, total }: Cut, lang: Lang): string {
  return fill(WORDS[lang].large, { count: number(count, lang), total: number(total, lang) });
}
