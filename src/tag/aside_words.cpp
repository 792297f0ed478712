// What an announcement says in passing: where places are no subject of it.

#include "tag/aside_words.hpp"

namespace belleman::tag {

namespace {

using enum Aside;

constexpr CuePhrases<Aside> cue_phrases[] = {
    // Directions, borders and ways round.
    {before,
     "richting|richting van|richtingen|rijrichting|rijrichting van|direction|direction de|direction d|"
     "en direction de|en direction d|vers|richtung|towards|via|omleiding via|omleiding langs|"
     "omgeleid via|omgeleid langs|deviation par|deviation via|devie par|devies par|umleitung uber|"
     "umgeleitet uber|grens met|grenst aan|grenzen aan|grensovergang|frontiere avec|limite de|"
     "limite avec|limites de|grenze zu|border with|treinen naar|trein naar|bus naar|bussen naar|"
     "verkeer naar|trains vers|tot voorbij|voorbij|kanaal|spoorlijn|ligne de|km van|kilometer van|"
     "km de|kilometres de|ten noorden van|ten zuiden van|ten oosten van|ten westen van|au nord de|"
     "au sud de|a l est de|a l ouest de|hauteurs de|aux portes de|in de buurt van|niet ver van"},
    {before,
     "doorgaand verkeer tussen|doorgaand verkeer naar|vervangbussen tot|vervangbussen naar|"
     "vervangbussen tussen|vervangbus naar|vlak bij|vlakbij|dicht bij|gelegen tussen|ligt tussen|"
     "halverwege|tussen de steden|a proximite de|pres de|non loin de|a mi chemin entre|situee entre|"
     "situe entre|bus de remplacement vers|in der nahe von|unweit von|halfway between|bij de afrit|"
     "bij afrit"},
    // Examples and comparisons.
    {before,
     "zoals in|zoals de stad|bijvoorbeeld|bijvoorbeeld in|bijvoorbeeld de stad|bv in|bv|net als|"
     "net als in|net zoals in|naar het voorbeeld van|naar voorbeeld van|in navolging van|"
     "geinspireerd door|denk aan|denk maar aan|in tegenstelling tot|vergelijkbaar met|par exemple|"
     "par exemple a|comme a|comme la ville de|a l instar de|a l image de|a l exemple de|inspire de|"
     "contrairement a|zum beispiel|zum beispiel in|z b in|nach dem vorbild von|anders als in|"
     "such as in|for example|for example in|like in|unlike|steden als|gemeenten als|besturen als|"
     "lokale besturen als|communes comme|des communes comme|gemeinden wie|kustgemeenten als|"
     "randgemeenten als|luchthavengemeenten als|havensteden als|provinciesteden als|"
     "kleinere gemeenten als|buurgemeenten als|centrumsteden als|grootsteden als|des villes comme|"
     "stadten wie"},
    {example, "zoals|comme|tel que|telle que|tels que|telles que|such as"},
    // Where a person or a firm comes from.
    {before,
     "als burgemeester van|als schepen van|als oud burgemeester van|en tant que bourgmestre de|"
     "als burgermeister von|inwoner van|inwoonster van|man uit|vrouw uit|jongen uit|meisje uit|"
     "koppel uit|echtpaar uit|gezin uit|jarige uit|student uit|studente uit|leerling uit|"
     "bestuurder uit|bestuurster uit|motorrijder uit|fietser uit|verdachte uit|slachtoffer uit|"
     "tiener uit|twintiger uit|dertiger uit|veertiger uit|vijftiger uit|zestiger uit|bedrijf uit|"
     "firma uit|aannemer uit|ondernemer uit|bakker uit|kunstenaar uit|architect uit|studiebureau uit|"
     "afkomstig uit|afkomstig van|geboren in|geboren te|overleden in|overleden te|woont in|wonend in|"
     "wonende te|woonachtig in|woonachtig te|gedomicilieerd te|un homme de|une femme de|un habitant de|"
     "une habitante de|une entreprise de|la societe de|originaire de|originaire d|domicilie a|"
     "domiciliee a|ne a|nee a|mann aus|frau aus|einwohner aus|firma aus|wohnhaft in|geboren in der|"
     "man from|woman from|company from|born in|living in"},
    {before,
     "ontwerpers uit|ontwerper uit|architecten uit|it ers uit|experten uit|expert uit|experts uit|"
     "kunstenaars uit|sprekers uit|spreker uit|collega s uit|collega uit|ambtenaren uit|"
     "ondernemers uit|onderzoekers uit|muzikanten uit|artiesten uit|producenten uit|bedrijven uit|"
     "firma s uit|aannemers uit|leveranciers uit|delegatie uit|delegaties uit|delegatie van|"
     "bezoekers uit|drukker in|drukkerij in|vestiging in|vestigingen in|komen uit|kwamen uit|die uit|"
     "ontstond in|ontstaan in|ontwikkeld in|bedacht in|opgericht in|vanuit|a partir de|standplaats|"
     "je werkt in|je werkt vanuit|u werkt vanuit|tewerkgesteld in|tewerkgesteld te|"
     "plaats van tewerkstelling|collegues de|experts de|entreprises de|architectes de|venus de|"
     "venue de|viennent de|venant de|developpe a|developpee a|lieu de travail|kollegen aus|"
     "experten aus|unternehmen aus|kommen aus|kamen aus|dienstort|arbeitsort|colleagues from|"
     "experts from|come from|came from"},
    // Where an office is, where people met, where something was signed.
    {before,
     "kantoor in|kantoor te|kantoor|kantoren in|kantoren|hoofdkantoor in|regiokantoor|zetel in|"
     "zetel te|hoofdzetel in|hoofdzetel te|gevestigd in|gevestigd te|bureau a|bureaux a|bureaux de|"
     "bureaux d|siege a|siege social a|etabli a|etablie a|implante a|sitz in|sitz ist in|buro in|"
     "office in|offices in|headquarters in|based in|gedaan te|gegeven te|opgemaakt te|fait a|donne a|"
     "gegeben zu|vindt plaats in|vindt plaats te|vinden plaats in|vond plaats in|vonden plaats in|"
     "plaatsvindt in|plaatsvond in|gaat door in|gaat door te|gaan door in|ging door in|doorgaat in|"
     "vergadert in|vergadert te|vergaderen in|vergaderden in|vergadering in|vergadering te|"
     "vergaderingen in|bijeenkomst in|bijeen in|bijeenkomen in|kwamen samen in|komen samen in|"
     "samenkomst in|ondertekend in|ondertekend te|ondertekenden in|getekend in|uitgereikt in|"
     "uitreiking in|prijsuitreiking in|plechtigheid in|ceremonie in|persconferentie in|gehouden in|"
     "gehouden te|telkens in|afspraak in|lokaal in|zaal in|trainen in|trainden in|traint in|"
     "training in|opleiding in|cursus in|ont lieu a|a lieu a|a eu lieu a|ont eu lieu a|aura lieu a|"
     "auront lieu a|se tiendra a|se tient a|se tiendront a|s est tenu a|s est tenue a|reunis a|"
     "reunies a|reunion a|se reunit a|se reunissent a|ceremonie a|remise des prix a|remis a|signe a|"
     "signee a|conference de presse a|formation a|formations a|salle a|statt in|findet in|tagt in|"
     "tagung in|unterzeichnet in|sitzung in|held in|takes place in|took place in|will take place in|"
     "met in|meets in|meeting in|signed in|provinciehuis in|provinciehuis te|provinciehuis van|"
     "congrescentrum in|auditorium in|palais provincial de|palais provincial a|palais des congres de|"
     "depot in|depots in|datacenter in|hotel in|kasteel in|theater in|oefencentrum in|"
     "opleidingscentrum in|politieschool in|brandweerschool in|ecole de police de|in het stadhuis van|"
     "in het gemeentehuis van|op het stadhuis van|op het gemeentehuis van|in de bibliotheek van|"
     "in het provinciehuis van|in het cultuurcentrum van|in het station van|aan het station van|"
     "a l hotel de ville de|a la maison communale de|a la gare de|au centre culturel de|im rathaus von|"
     "in the town hall of|in the city hall of|verzamelen in|vertrek in|rendez vous a|treffpunkt in"},
    {before,
     "kom langs in|langskomen in|bezoek ons in|is getest in|werd getest in|werden getest in|"
     "zijn getest in|ontvangen u in|ontvangt u in|ontvangen je in|ontvangt je in|verwelkomen u in|"
     "verwelkomt u in|verwelkomen je in|studiebezoek in|studiebezoek aan|gaat door op|ging door op|"
     "uitreiking was in|uitgereikt te|voorgesteld in|vous attend a|vous attendent a|vous accueille a|"
     "vous accueillent a|visite d etude a|begrusst sie in|empfangt sie in|studienreise nach"},
    // Who helped.
    {before,
     "in samenwerking met|in nauwe samenwerking met|met de steun van|met steun van|met medewerking van|"
     "en collaboration avec|en partenariat avec|avec le soutien de|in zusammenarbeit mit|"
     "mit unterstutzung von|in cooperation with|with the support of"},
    {before,
     "hulp van|met hulp van|met dank aan|dank aan|met de hulp van|gesteund door|ondersteund door|"
     "begeleid door|geadviseerd door|in partnerschap met|avec l aide de|grace a|merci a|soutenu par|"
     "soutenue par|epaule par|accompagne par|mit hilfe von|dank an|unterstutzt von|begleitet von|"
     "with help from|supported by|thanks to"},
    // Those who had their turn.
    {before,
     "vorige winnaar|vorige winnaars|vorige laureaat|vorige laureaten|eerdere laureaten|eerder al in|"
     "eerder in|vroeger in|winnaar van vorig jaar|precedent laureat|precedents laureats|"
     "laureat precedent|ancien laureat|anciens laureats|vorjahressieger|previous winner|"
     "previous winners|zusterstad|partnerstad|ville jumelee|partnerstadt"},
    {before,
     "na het succes in|na het succes van|in de voetsporen van|in het spoor van|het spoor van|"
     "apres le succes a|apres le succes de|dans le sillage de|sur les traces de|nach dem erfolg in|"
     "eerder dan|laureaten waren|winnaars waren|deelnemers waren|trekkers waren|vroegere winnaars|"
     "vroegere winnaar|vroegere laureaten|oud winnaar|oud laureaat"},
    // What is over.
    {past,
     "vorig jaar|vorige jaar|vorige editie|vorige edities|vorige ronde|vorige oproep|vorige oproepen|"
     "eerdere editie|eerdere edities|eerdere oproep|eerdere projecten|eerder al|voorgaande jaren|"
     "in het verleden|l an dernier|l annee derniere|l annee passee|edition precedente|"
     "editions precedentes|precedente edition|appel precedent|precedent appel|par le passe|im vorjahr|"
     "letztes jahr|im letzten jahr|last year|previous edition|previous round|previous call|a deja|"
     "ont deja|avait deja|avaient deja|heeft al|hebben al|had al|hadden al|deden al|hat bereits|"
     "haben bereits|has already|have already"},
    {past,
     "werkte eerder|werkte voordien|was voordien|was tot nu|tot voor kort|auparavant|zuvor|"
     "eerder deze maand|eerder dit jaar|eerder deze week|eerder ondertekenden|eerder tekenden|"
     "eerder sloten|eerder stapten|eerder kozen|eerder voerden|eerder kregen|eerder kreeg|eerder deden|"
     "eerder deed|eerder gingen|eerder ging|eerder startten|eerder lanceerden|eerder openden|"
     "gingen eerder|deden eerder|kozen eerder|tekenden eerder|stelden eerder|laatste editie|"
     "laatste edities|afgelopen editie|afgelopen edities|vorig schooljaar|vorige legislatuur|"
     "vorige winnaar|vorige winnaars|vorige prijs|vorige laureaten|vorige laureaat|vorige deelnemers|"
     "vorige bevraging|vorige enquete|vorige lichting|vorige reeks|vorige campagne|eerdere laureaten|"
     "eerdere winnaars|eerdere deelnemers|eerdere ronde|eerdere rondes|eerdere lichting|"
     "eerdere proefprojecten|eerdere proeven|derniere edition|dernieres editions|annees passees|"
     "annee precedente|laureats precedents|laureats des editions|anciens laureats|anciens participants|"
     "precedents|precedentes|avaient ete|avait ete|plus tot cette annee|letzten runde|letzte runde|"
     "letzten ausgabe|vorigen ausgabe|fruheren runden|fruheren ausgaben|vergangenen jahr|"
     "fruhere preistrager|preistrager der|bisherige preistrager|bisherigen|past editions|"
     "previous editions|previous winners|earlier rounds|earlier this year"},
    // A trial, in a sentence that starts with "na".
    {trial,
     "test|tests|testfase|testproject|testprojecten|testperiode|proef|proeven|proefproject|"
     "proefprojecten|proefperiode|proefopstelling|pilot|pilots|pilootproject|pilootprojecten|piloot|"
     "pilootfase|experiment|experimenten|succes|projet pilote|projets pilotes|phase pilote|"
     "phase de test|essai|essais|experience|experiences|pilotprojekt|pilotprojekte|pilotphase|"
     "testphase|versuch|versuche|erfolg|trial|trials"},
    // What others show.
    {model,
     "geinspireerd|inspired|inspiriert|s inspire|s est inspire|ervaring|ervaringen|reportage|"
     "reportages|documentaire|in deze video|intervenants|intervenant|intervenante|ervaringsverhaal|"
     "ervaringsverhalen|getuigenis|getuigenissen|getuigt|getuigden|praktijkvoorbeeld|"
     "praktijkvoorbeelden|voorbeeldpraktijk|voorbeeldpraktijken|goede praktijk|goede praktijken|"
     "bijvoorbeeld|inspiratie|inspireert|inspireren|inspireerde|inspireerden|inspirerend|inspirerende|"
     "succesverhaal|succesverhalen|vertelt hoe|vertellen hoe|toont hoe|tonen hoe|leert hoe|leest u hoe|"
     "lees hoe|lees je hoe|ontdek hoe|ontdek je hoe|zien hoe|workshop|workshops|gastspreker|"
     "gastsprekers|sprekers|keynote|panelgesprek|debat met|lezing door|interview met|aan het woord|"
     "gebaseerd op|baseerden|baseert zich|baseren ons|modellen van|model van|modelreglement|sjabloon|"
     "sjablonen|interviewden|interviewde|bevroegen|ondervroegen|onder de loep|met dank|danken|bedanken|"
     "temoignage|temoignages|temoigne|temoignent|temoigneront|bonne pratique|bonnes pratiques|exemples|"
     "inspirant|inspirants|inspirer|inspirez vous|retour d experience|retours d experience|"
     "partageront leur|partagent leur|partage son experience|expliqueront comment|racontent|remercions|"
     "remercie|orateurs|oratrices|interviews|entretien avec|modeles de|base sur|basee sur|a la loupe|"
     "erfahrung|erfahrungen|erfahrungsbericht|erfahrungsberichte|berichten von|beispiele|gute praxis|"
     "inspiration|inspirieren|zeigen wie|erzahlen|referenten|wir danken|share their experience|"
     "testimonies|zo ging het|zo pakten|zo pakken|good practice|good practices|best practice|"
     "best practices|examples|speakers|voorbeelden|als voorbeeld|voorbeeld uit|goed voorbeeld|"
     "mooi voorbeeld|een voorbeeld|un exemple|bon exemple|bel exemple|ein beispiel|als beispiel|"
     "gutes beispiel|lees in|leest u in|in ons magazine|in ons tijdschrift|in dit nummer|"
     "in deze editie|dans notre magazine|dans ce numero|in unserer ausgabe"},
    // Where those are who speak or answer.
    {office,
     "kantoor|kantoren|leeszaal|leeszalen|balie|balies|scanningcentrum|rijksarchief|archives de l etat|"
     "staatsarchiv|arbeitsamt|sprechstunden|regiokantoor|regiokantoren|hoofdkantoor|belastingkantoor|"
     "belastingkantoren|buitendienst|buitendiensten|contactpersoon|contactpersonen|contactpunt|"
     "contactpunten|contactgegevens|provinciale afdelingen|bureaux regionaux|personne de contact|"
     "personnes de contact|directions provinciales|direction exterieure|directions exterieures|"
     "aussendienst|aussenstelle|aussenstellen|ansprechpartner|ansprechpartnerin|regional offices|"
     "contact person|nos bureaux|bureaux du|tijdens een bezoek|tijdens een werkbezoek|"
     "tijdens zijn bezoek|tijdens haar bezoek|lors d une visite|bei einem besuch|during a visit"},
    // What earlier rounds of a call brought.
    {round,
     "eerste ronde|eerste oproep|eerste editie|tweede ronde|tweede oproep|tweede editie|toen|destijds|"
     "eerder|kregen|kreeg|ging naar|gingen naar|ontving|ontvingen|werden geselecteerd|"
     "werd geselecteerd|werden gesteund|werden goedgekeurd|wonnen|won|haalden|premier appel|"
     "premiere edition|deuxieme edition|premiere vague|a recu|ont recu|ont beneficie|a beneficie|"
     "ont ete retenus|ont ete retenues|a ete retenu|ont ete soutenus|avait remporte|ont remporte|"
     "erste runde|erhielt|erhielten|gingen an|ging an|wurden ausgewahlt|first call|first round|"
     "was awarded|were awarded|received|were selected"},
    {round,
     "was|waren|werd|werden|had|hadden|kwam|kwamen|ging|gingen|deed|deden|nam|namen deel|nam deel|liep|"
     "liepen|stelde|stelden|spraken|toonde|toonden|bleek|bleken|ontstond|ontstonden|tekende|tekenden|"
     "bouwde|bouwden|werkte|werkten|realiseerde|realiseerden|testte|testten|startte|startten|"
     "organiseerde|organiseerden|ontwikkelde|ontwikkelden|behaalde|behaalden|diende|dienden|"
     "deelnemers van het eerste|intussen|ondertussen|inmiddels|momenteel|vandaag al|vandaag zijn|"
     "lopende|reeds|al meer dan|al deel|al mee|al twee jaar|al een jaar|al drie jaar|gingen voor|"
     "gingen jullie voor|etait|etaient|avait|avaient|fut|furent|a ete|ont ete|ont vu|a vu|"
     "ont participe|participent deja|participe deja|comptent deja|actuellement|deja|en cours|palmares|"
     "war|wurde|wurden|hatte|hatten|bekam|bekamen|nahmen teil|derzeit|bereits|laufenden|were|already|"
     "currently"},
    // Whom a call invites.
    {addressee,
     "kunnen|kan|mogen|mag|moeten|moet|komen in aanmerking|komt in aanmerking|zijn|volgende|inwoners|"
     "uitgenodigd|voorbehouden|enkel voor|alleen voor|peuvent|peut|doivent|doit|sont|suivantes|invites|"
     "invitees|reserve aux|reserve a|habitants|konnen|kann|durfen|mussen|sind|folgende|folgenden|"
     "einwohner|can|may|must|are|following|residents"},
    // Words to every authority.
    {invitation,
     "elk bestuur kan|elk lokaal bestuur kan|elke gemeente kan|alle besturen kunnen|"
     "alle lokale besturen kunnen|alle gemeenten kunnen|kan elk bestuur|kan elk lokaal bestuur|"
     "kan elke gemeente|kunnen alle besturen|kunnen alle gemeenten|kunnen alle lokale besturen|"
     "ook uw bestuur|ook jouw bestuur|wil je ook|wilt u ook|wil uw|chaque commune peut|"
     "toutes les communes peuvent|rejoignez les|rejoignez nous|rejoignez le|jede gemeinde kann|"
     "alle gemeinden konnen|every municipality can"},
    // Titles of calls, and of what they brought.
    {call,
     "oproep|projectoproep|oproep kandidaten|call for|appel a projets|appel a projet|"
     "appel a candidatures|appel a candidats|aufruf|projektaufruf"},
    {result,
     "laureaat|laureaten|winnaar|winnaars|geselecteerd|geselecteerde|goedgekeurd|goedgekeurde|"
     "toegekend|verdeeld|verdeelt|resultaten|uitslag|bekend|krijgt|krijgen|ontvangt|ontvangen|laureat|"
     "laureats|laureate|laureates|retenu|retenue|retenus|retenues|selectionne|selectionnes|"
     "selectionnees|beneficiaires|resultats|recoivent|recoit|preistrager|gewinner|ergebnisse|erhalt|"
     "erhalten|bewilligt|winners|awarded|results"},
    // Titles of what gives examples.
    {guide,
     "handleiding|vade mecum|leidraad|inspiratiegids|praktijkgids|gids voor besturen|"
     "gids voor lokale besturen|draaiboek|draaiboeken|modelreglement|modelreglementen|"
     "model van reglement|model van retributiereglement|model van belastingreglement|"
     "model van overeenkomst|sjabloon|sjablonen|toolkit|toolbox|handboek|vademecum|praktijkvoorbeelden|"
     "praktijkenbank|goede praktijken|voorbeelden|inspiratie|lessen uit|lessen voor|leer van elkaar|"
     "leren van elkaar|bonnes pratiques|guide pratique|guide des|guide du|guide pour|boite a outils|"
     "reglement type|modele de|modeles de|temoignages|retours d experience|leitfaden|handbuch|"
     "arbeitshilfe|muster|gute praxis|beispiele|handbook|guidance|best practices|good practices|"
     "lessons from"},
    // What is held somewhere.
    {meeting,
     "lezing|lezingen|opleiding|opleidingen|basisopleiding|basiscursus|cursus|vorming|vormingen|"
     "studiedag|studiedagen|studienamiddag|studievoormiddag|webinar|congres|jaarcongres|trefdag|"
     "trefdagen|symposium|colloquium|seminarie|conferentie|netwerkdag|netwerkmoment|masterclass|"
     "ledendag|formation|formations|journee d etude|journees d etude|journee d information|colloque|"
     "seminaire|conference|assemblee generale|schulung|schulungen|weiterbildung|tagung|fachtagung|"
     "fachtag|konferenz|study day|training day|training course|training courses|seminar"},
    // What is solemn, or decides about people, and is held somewhere.
    {ceremony,
     "persconferentie|persmoment|uitreiking|prijsuitreiking|proclamatie|plechtigheid|selectieproef|"
     "selectieproeven|sollicitatiegesprek|sollicitatiegesprekken|gesprekken vinden|examens|"
     "vergelijkend examen|conference de presse|remise des prix|ceremonie|epreuves|epreuve|"
     "entretiens auront|entretiens|examen|pressekonferenz|preisverleihung|feierstunde|"
     "vorstellungsgesprache|vorstellungsgesprach|auswahlverfahren|press conference|award ceremony|"
     "interviews"},
    // What is held in several places.
    {tour,
     "sessies|infosessies|informatiesessies|trainingssessies|contactdagen|contactmomenten|roadshow|"
     "infotour|infotournee|op ronde|ronde van vlaanderen langs|provinciale infosessies|"
     "regionale infosessies|regiosessies|regiobijeenkomsten|naar keuze|komt naar u toe|"
     "komen naar u toe|komt naar je toe|komen naar je toe|seances d information|sessions|"
     "sessions d information|session d information|au choix|informationsveranstaltungen|"
     "infoveranstaltungen|nach wahl|kurstage|kurse finden|zur auswahl"},
    // Other countries.
    {abroad,
     "Duitsland|Duitse|Nederland|Nederlandse|Frankrijk|Franse stad|Noord-Frankrijk|Frans-Vlaanderen|"
     "Rijsel|Noordrijn-Westfalen|Nordrhein-Westfalen|Ruhrgebied|Ruhrgebiet|Zuid-Holland|Noord-Brabant|"
     "Zeeland|Nederlands-Limburg|Dordrecht|Rotterdam|Zwitserland|Zwitserse|Engeland|Engelse|Londen|"
     "Verenigde Staten|Amerikaanse|Canada|Canadese|Noorwegen|Noorse|Servië|Servische|Israël|"
     "Israëlische|Galilea|Jezus|Italië|Italiaanse|Allemagne|allemande|Pays-Bas|néerlandaise|France|"
     "ville française|Hauts-de-France|Pas-de-Calais|Suisse|Angleterre|Londres|Etats-Unis|Norvège|"
     "Serbie|Deutschland|Niederlande|Frankreich|Schweiz|England|London|Germany|Netherlands|Switzerland|"
     "Norway|Serbia|Israel|United States"},
    // Sports.
    {sports,
     "wedstrijd|wedstrijden|match|matchen|supporter|supporters|fans|speler|spelers|trainer|coach|"
     "voetbal|voetbalclub|voetballer|kampioen|kampioenschap|competitie|beker|bekerfinale|play-offs|"
     "stadion|doelpunt|doelpunten|goals|ploeg|elftal|eerste klasse|derby|transfer|eindzege|wint van|"
     "verliest van|gewonnen tegen|verloren tegen|football|joueur|joueurs|entraineur|championnat|stade|"
     "equipe|club|mannschaft|spiel|fussball|trainerwechsel|players|league"},
};

}  // namespace

std::vector<CueWord<Aside>> const& aside_words() {
    static auto const words = words_of<Aside>(cue_phrases);
    return words;
}

}  // namespace belleman::tag
