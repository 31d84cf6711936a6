/** What the page says of what the service refuses: a sentence for each type of problem that a reader can meet. */
import type { Problem } from '../api/client';
import { dictionary } from '../words/lang';

export const REFUSALS = dictionary({
  en: {
    asking: 'Asking the service: {what} …',
    refused: 'The service does not answer this',
    unreachable: 'The service cannot be reached',
    detail: 'In the words of the service',
    running: 'Is it still running?',
    failed: 'The service answered with an error ({status})',
    failedHint: 'The fault is not in what was asked. It may pass.',
    unreadable: 'The answer of the service cannot be read',
    unreadableHint: 'It was broken off or changed on its way, or the page and the service are not of one version.',
    unopened: 'The graph cannot be opened',
    unloaded: 'This part of the page could not be loaded',
    unloadedHint: 'Is the service still running, and the network there?',
    opening: 'Opening the graph …',
    again: 'Try again',
    byItself: 'It is tried again by itself in {seconds} s.',
    'not-found': 'What is asked about is not in this graph.',
    withdrawn: 'What is asked about was taken back and is no longer told.',
    'bad-date': 'A date cannot be read, or cannot be used here.',
    'bad-grade': 'This is no grade: a letter A to F and a digit 1 to 6.',
    'bad-lens': 'The lens does not take this.',
    'bad-scenario': 'These changes cannot be laid over the graph.',
    'bad-value': 'This value cannot be taken.',
    'too-long': 'The question is too long: fewer things at once can be asked.',
    'took-too-long': 'The answer takes longer than it may. A narrower lens is answered sooner.',
    busy: 'The service is answering as many long questions as it can. Try again in a moment.',
    other: 'Something is wrong with the question, or with the service.',
  },
  ar: {
    asking: 'جارٍ سؤال الخدمة: {what} …',
    refused: 'لا تجيب الخدمة عن هذا',
    unreachable: 'لا يمكن الوصول إلى الخدمة',
    detail: 'بكلمات الخدمة',
    running: 'هل ما زالت تعمل؟',
    failed: 'أجابت الخدمة بخطأ ({status})',
    failedHint: 'ليس الخطأ في ما سُئل عنه، وقد يزول.',
    unreadable: 'تعذرت قراءة جواب الخدمة',
    unreadableHint: 'انقطع أو تغيّر في الطريق، أو أن الصفحة والخدمة ليستا من إصدار واحد.',
    unopened: 'تعذر فتح الرسم',
    unloaded: 'تعذر تحميل هذا الجزء من الصفحة',
    unloadedHint: 'هل ما زالت الخدمة تعمل والشبكة متاحة؟',
    opening: 'جارٍ فتح الرسم …',
    again: 'حاول مجددًا',
    byItself: 'تُعاد المحاولة تلقائيًا بعد {seconds} ث.',
    'not-found': 'ما يُسأل عنه ليس في هذا الرسم.',
    withdrawn: 'ما يُسأل عنه سُحب ولم يعد يُذكر.',
    'bad-date': 'لا يمكن قراءة تاريخ، أو لا يمكن استعماله هنا.',
    'bad-grade': 'ليست هذه درجة: حرف من A إلى F ورقم من 1 إلى 6.',
    'bad-lens': 'لا تقبل العدسة هذا.',
    'bad-scenario': 'لا يمكن تطبيق هذه التغييرات على الرسم.',
    'bad-value': 'لا تُقبل هذه القيمة.',
    'too-long': 'السؤال أطول مما يُقبل: اسأل عن أشياء أقل دفعة واحدة.',
    'took-too-long': 'يستغرق الجواب أكثر مما يُسمح به. والعدسة الأضيق أسرع جوابًا.',
    busy: 'تجيب الخدمة عن أكبر عدد تستطيعه من الأسئلة الطويلة. حاول بعد قليل.',
    other: 'في السؤال خطأ، أو في الخدمة.',
  },
});

type Rule = keyof (typeof REFUSALS)['en'];

/** Return which sentence tells of a problem: that of its type, which is the end of an address. */
export function ruleOf({ type }: Problem): Rule {
  const name = type.split('/').at(-1) ?? '';
  return Object.hasOwn(REFUSALS.en, name) ? (name as Rule) : 'other';
}
