import { dictionary } from '../words/lang';

export const WORDS = dictionary({
  en: {
    cite: 'Citation',
    copyAddress: 'Copy the address of this view',
    copyCitation: 'Copy the citation',
    copied: 'Copied.',
    notCopied: 'The browser did not let it be copied; select it and copy it by hand.',
    picture: 'This picture',
    noPicture: 'Nothing is drawn here. Below, the service draws the network under the lens.',
    savePng: 'PNG of this picture',
    saveSvg: 'SVG of this picture',
    failed: 'The picture could not be made.',
    smaller: 'Made smaller: {width} by {height} pixels, as a browser can make no more. The SVG is sharp at any size.',
    print: 'Print',
    seen: 'What is seen, as a file',
    which: 'Which day',
    anyDay: 'any day',
    known: 'as known on',
    answer: 'The answer that this view shows (JSON)',
    refused: 'The service did not give this file.',
    tables: 'Tables',
    tools: 'Graph tools',
    linked: 'Linked data',
    maps: 'Maps',
    exchange: 'Exchange',
    pictures: 'Drawn by the service',
    limits: 'Pictures of the service have up to 300 entities. Excel must be installed with the service.',
    gephi: 'Open in Gephi Lite',
    gephiHint: 'A page elsewhere, which fetches the file from this service.',
    gephiLocal:
      'It fetches the file from this address, and needs one that can be reached from outside by HTTPS. From here it may fail; then save GEXF and open it there.',
  },
  ar: {
    cite: 'الاقتباس',
    copyAddress: 'نسخ عنوان هذا العرض',
    copyCitation: 'نسخ الاقتباس',
    copied: 'نُسخ.',
    notCopied: 'لم يسمح المتصفح بالنسخ؛ حدّد النص وانسخه بنفسك.',
    picture: 'هذه الصورة',
    noPicture: 'لا شيء مرسوم هنا. وترسم الخدمة في ما يلي الشبكة تحت العدسة.',
    savePng: 'هذه الصورة بصيغة PNG',
    saveSvg: 'هذه الصورة بصيغة SVG',
    failed: 'تعذر صنع الصورة.',
    smaller: 'صُنعت أصغر: {width} في {height} بكسل، فلا يصنع المتصفح أكبر منها. أما SVG فحادة في كل حجم.',
    print: 'طباعة',
    seen: 'ما هو معروض، في ملف',
    which: 'أي يوم',
    anyDay: 'أي يوم كان',
    known: 'كما عُرف في',
    answer: 'الجواب الذي يعرضه هذا العرض (JSON)',
    refused: 'لم تعطِ الخدمة هذا الملف.',
    tables: 'جداول',
    tools: 'أدوات الشبكات',
    linked: 'بيانات مترابطة',
    maps: 'خرائط',
    exchange: 'تبادل',
    pictures: 'من رسم الخدمة',
    limits: 'تسع صور الخدمة 300 كيان على الأكثر. ويلزم Excel أن يكون مثبتًا مع الخدمة.',
    gephi: 'فتح في Gephi Lite',
    gephiHint: 'صفحة في موقع آخر تجلب الملف من هذه الخدمة.',
    gephiLocal:
      'تجلب الملف من هذا العنوان، ويلزمها عنوان يمكن الوصول إليه من الخارج عبر HTTPS. وقد يفشل ذلك من هنا؛ فاحفظ GEXF وافتحه هناك.',
  },
});

/** What files leave out of a view, or have beside it. */
export const ASIDES = dictionary({
  en: {
    whole: 'What is seen has too many entities for an address: the files have all that is under the lens.',
    backing:
      'The files have the relationships of these pairs as a network; the answer has the pairs, the first 1,000 where there are more.',
    named:
      'The filter of names is none of the service: the files also have backing between those who are left, and the answer is not filtered. “CSV” above the matrix has the filtered ones.',
    paths:
      'The files have all relationships of these types between the entities of the paths, not the paths one by one.',
    holders: 'The files have all relationships between the holders and what they held, on all days.',
    compare:
      'A file has the whole graph under the lens on one of the two sides; what lies between them is in the answer.',
    ranks:
      'A file has the graph on one of the days, without ranks; those are in the answer, the first 1,000 where there are more.',
    whatif: 'The files have the graph under the scenario and the lens, not what it moves.',
    map: 'The files have all relationships that the map regards, not its ground, nor what it computes.',
  },
  ar: {
    whole: 'كيانات المعروض أكثر مما يسعه العنوان: في الملفات كل ما تحت العدسة.',
    backing: 'في الملفات علاقات هذه الأزواج في صورة شبكة؛ والأزواج في الجواب، أو أول 1,000 منها إن زادت.',
    named:
      'ترشيح الأسماء ليس من الخدمة: ففي الملفات أيضًا ما بين الباقين من دعم، والجواب غير مرشَّح. أما زر CSV فوق المصفوفة ففيه المرشَّح منها.',
    paths: 'في الملفات كل العلاقات من هذه الأنواع بين كيانات المسارات، لا المسارات واحدًا واحدًا.',
    holders: 'في الملفات كل العلاقات بين المسيطرين وما سيطروا عليه في كل الأيام.',
    compare: 'في كل ملف الرسم كله تحت العدسة في أحد الجانبين؛ أما ما بينهما ففي الجواب.',
    ranks: 'في كل ملف الرسم في أحد الأيام من دون المراتب؛ وهي في الجواب، أو أول 1,000 منها إن زادت.',
    whatif: 'في الملفات الرسم تحت السيناريو والعدسة، لا ما يحركه.',
    map: 'في الملفات كل العلاقات التي تنظر إليها الخريطة، لا أرضيتها ولا ما تحسبه.',
  },
});
