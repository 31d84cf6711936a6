"""Words that say what kind of thing a name names, in the languages of the region and of those who write about it.

They are what translations translate: *Liwa*, *Brigade* and لواء are one word here, so that "Baqir Brigade" meets
لواء الباقر. They also weigh less than the proper part of a name. Only common nouns, ranks, directions, countries and
peoples belong here, never the name of an actor: the table is general knowledge, not a list of spellings.
"""

from functools import cache
from typing import Final

from dezgraph.names.fold import bare, fold

__all__ = ["meaning"]

_SAME: Final = """
brigade brigades liwa liwaa brigaden tugay tugayı لواء الوية
battalion battalions kataib kataeb katiba katibat bataillon bataillons bataillone tabur كتيبة كتائب
division divisions firqa firqat tümen فرقة لشکر
corps faylaq feylak kolordu korps فيلق سپاه
regiment regiments fawj alay فوج
army jaysh jaish ceish ordu ordusu armee الجيش جيش
force forces hez hezen quwwat quwat kuvvet kuvvetleri güç güçleri kräfte streitkräfte قوة قوات
unit units wahdat einheiten unités yekineyen birlik birlikleri وحدة وحدات
front jabha jabhat cephe cephesi جبهة
militia militias milis milisleri miliz milizen milices milice ميليشيا ميليشيات مليشيا مليشيات
faction factions فصيل فصائل
movement harakat haraka hareket hareketi mouvement bewegung حركة
organisation organization tanzim örgüt örgütü تنظيم منظمة
group groupe gruppe grup grubu majmua مجموعة
guard guards garde garden muhafız muhafızları haras حرس الحرس
council majlis meclis meclisi rat conseil مجلس
command commandement kommando komutanlık komutanlığı قيادة القيادة
party hizb parti partisi partei حزب
government hukuma hukumat gouvernement regierung hükümet hükümeti حكومة
regime nizam régime rejim rejimi regimes نظام
administration rêveberî rêveberiya idare idaresi yönetim yönetimi verwaltung إدارة
republic jumhuriya jumhuriyat république republik cumhuriyet cumhuriyeti جمهورية
state dawla dawlat états état staat devlet devleti دولة
states stati staaten vereinigte devletleri ولايات
united unis unies birleşik vereinigten متحدة
nation nations ulus uluslar milletler أمة أمم
opposition muarada muhalefet muhalif معارضة
coalition tahaluf koalition koalisyon koalisyonu تحالف
company sharika sharikat şirket şirketi compagnie société gesellschaft شركة
tribe tribes tribal tribesmen clan clans tribus tribu stamm stämme clane aşiret aşireti aşiretleri \
qabila ashira ashirat ashair قبيلة قبائل عشيرة عشائر
fighter fighters muqatil combattants kämpfer savaşçı savaşçılar مقاتل مقاتلون مقاتلو مقاتلين
sheikh shaykh cheikh scheich şeyh الشيخ شيخ
governorate province provinz gouvernorat muhafaza muhafazat il ili vilayet valilik محافظة
city town village madina madinat ville stadt dorf kent şehir مدينة بلدة قرية
river nahr fleuve fluss nehir nehri نهر
mount mountain mountains jabal jebel djebel mont montagne berg dağ dağı cebel جبل
field fields haql champ champs feld felder saha sahası حقل حقول
oil petroleum oilfield oilfields nafti naft pétrole pétrolier erdöl ölfeld petrol نفط نفطي نفطية
gas gaz gasfield gasfeld غاز
plant factory mamal usine anlage werk tesis tesisi معمل مصنع محطة
station mahatta mahattat bahnhof istasyon istasyonu محطة
base bases qaida qaidat üs üssü basis stützpunkt camp قاعدة
airport airbase airfield matar aéroport flughafen havaalanı havalimanı مطار
crossing mabar passage übergang grenzübergang kapı kapısı معبر منفذ
border frontière grenze sınır حدود حدودي
security sécurité sicherheit güvenlik amn أمن
defence defense difa défense verteidigung savunma دفاع
protection hamaya hemaye schutz koruma parastina حماية
military askari militaire militär askeri عسكري عسكرية
general عام عامة
people peoples shaab şaab volk halk peuple gel شعب شعبي شعبية
free hur hurr libre freie özgür حر حرة
national watani nationale ulusal milli وطني وطنية
democratic dimuqratiya démocratique démocratiques demokratische demokratik ديمقراطي ديمقراطية ديموقراطية
autonomous autonome özerk xweser self ذاتي ذاتية
international internationale uluslararası dawli دولي دولية
central centrale zentral merkez merkezi مركزي مركزية
transitional interim transition geçici übergangsregierung انتقالي انتقالية
revolution revolutionary thawra thawri devrim devrimi révolution révolutionnaires ثورة ثوري
islamic islam islami islamique islamische islamischer إسلام إسلامي إسلامية
north northern shamal nord kuzey bakur شمال شمالي
south southern janub sud süd güney başur جنوب جنوبي
east eastern sharq est ost doğu rojhilat rojhilatê شرق شرقي شرقية
west western gharb ouest batı rojava غرب غربي
arab arabs arabic arabe arabische arap عرب عربي عربية
syria syrian syrians suriya sûriyê sûriyeyê sourya syrie syrien syrienne syriennes syrische syrischen syrisches suriye \
سوريا سورية سوري سوريون
iraq iraqi iraqis irak irakien irakische irakischen iraklı عراق عراقي عراقية
iran iranian iranians iranien iranienne iranische iranischen iranlı إيران إيراني إيرانية
lebanon lebanese liban libanon libanais libanesische lübnan لبنان لبناني لبنانية
turkey turkish türkiye turquie türkei türk turque türkische تركيا تركي تركية
russia russian russie russland rusya rus russe russische روسيا روسي روسية
america american usa amerika amerikan américain américaine amerikanische أمريكا أمريكي أمريكية أميركي أميركية
israel israeli israelisch israelische israélien إسرائيل إسرائيلي
kurd kurds kurdish kurde kurdes kurden kurdische kürt كرد كردي كردية أكراد
shia shiite shiites chiite schiitische şii شيعي شيعية
"""


def meaning(word: str) -> int:
    """Return the number of the meaning that a bare folded word shares with its translations, 0 for none."""
    return _meanings().get(word, 0)


@cache
def _meanings() -> dict[str, int]:
    found: dict[str, int] = {}
    for number, line in enumerate(_SAME.strip().splitlines(), start=1):
        for word in bare(fold(line.replace(" ", "\n"))).split():
            found.setdefault(word, number)
    return found
