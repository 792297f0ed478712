// What an announcement says in passing: where places are no subject of it.

#include "tag/aside_words.hpp"

namespace belleman::tag {

namespace {

using enum Aside;

constexpr CuePhrases<Aside> cue_phrases[] = {
    // Directions, borders and ways round.
    {before,
     "richting|richtingen|rijrichting|direction|direction de|direction d|en direction de|"
     "en direction d|vers|richtung|towards|via|omleiding via|omleiding langs|omgeleid via|"
     "omgeleid langs|deviation par|deviation via|devie par|devies par|umleitung uber|"
     "umgeleitet uber|grens met|grenst aan|grenzen aan|grensovergang|frontiere avec|limite de|"
     "limite avec|limites de|grenze zu|border with|treinen naar|trein naar|bus naar|bussen naar|"
     "verkeer naar|trains vers|tot voorbij|voorbij|kanaal|spoorlijn|ligne de|km van|kilometer van|"
     "km de|kilometres de|ten noorden van|ten zuiden van|ten oosten van|ten westen van|au nord de|"
     "au sud de|a l est de|a l ouest de|hauteurs de|aux portes de|in de buurt van|niet ver van"},
    // Examples and comparisons.
    {before,
     "zoals in|zoals de stad|bijvoorbeeld|bijvoorbeeld in|bijvoorbeeld de stad|bv in|bv|"
     "net als|net als in|net zoals in|naar het voorbeeld van|naar voorbeeld van|in navolging van|"
     "geinspireerd door|denk aan|denk maar aan|in tegenstelling tot|vergelijkbaar met|par exemple|"
     "par exemple a|comme a|comme la ville de|"
     "a l instar de|a l image de|a l exemple de|inspire de|contrairement a|zum beispiel|"
     "zum beispiel in|z b in|nach dem vorbild von|anders als in|such as in|for example|"
     "for example in|like in|unlike|steden als|gemeenten als|centrumsteden als|grootsteden als|"
     "des villes comme|stadten wie"},
    {example, "zoals|comme|tel que|telle que|tels que|telles que|such as"},
    // Where a person or a firm comes from.
    {before,
     "inwoner van|inwoonster van|man uit|vrouw uit|jongen uit|meisje uit|koppel uit|echtpaar uit|"
     "gezin uit|jarige uit|student uit|studente uit|leerling uit|bestuurder uit|bestuurster uit|"
     "motorrijder uit|fietser uit|verdachte uit|slachtoffer uit|tiener uit|twintiger uit|"
     "dertiger uit|veertiger uit|vijftiger uit|zestiger uit|bedrijf uit|firma uit|aannemer uit|"
     "ondernemer uit|bakker uit|kunstenaar uit|architect uit|studiebureau uit|afkomstig uit|"
     "afkomstig van|geboren in|geboren te|overleden in|overleden te|woont in|wonend in|wonende te|"
     "woonachtig in|woonachtig te|gedomicilieerd te|un homme de|une femme de|un habitant de|"
     "une habitante de|une entreprise de|la societe de|originaire de|originaire d|domicilie a|"
     "domiciliee a|ne a|nee a|mann aus|frau aus|einwohner aus|firma aus|wohnhaft in|geboren in der|"
     "man from|woman from|company from|born in|living in"},
    // Where an office is, where people met, where something was signed.
    {before,
     "kantoor in|kantoor te|kantoor|kantoren in|kantoren|hoofdkantoor in|regiokantoor|zetel in|"
     "zetel te|hoofdzetel in|hoofdzetel te|gevestigd in|gevestigd te|bureau a|bureaux a|bureaux de|"
     "bureaux d|siege a|siege social a|etabli a|etablie a|implante a|sitz in|sitz ist in|buro in|"
     "office in|offices in|headquarters in|based in|gedaan te|gegeven te|opgemaakt te|fait a|"
     "donne a|gegeben zu|vindt plaats in|vindt plaats te|vinden plaats in|vond plaats in|"
     "vonden plaats in|plaatsvindt in|plaatsvond in|gaat door in|gaat door te|gaan door in|"
     "ging door in|doorgaat in|vergadert in|vergadert te|vergaderen in|vergaderden in|"
     "vergadering in|vergadering te|vergaderingen in|bijeenkomst in|bijeen in|bijeenkomen in|"
     "kwamen samen in|komen samen in|samenkomst in|ondertekend in|ondertekend te|ondertekenden in|"
     "getekend in|uitgereikt in|uitreiking in|prijsuitreiking in|plechtigheid in|ceremonie in|"
     "persconferentie in|gehouden in|gehouden te|telkens in|afspraak in|lokaal in|zaal in|"
     "trainen in|trainden in|traint in|training in|opleiding in|cursus in|ont lieu a|a lieu a|"
     "a eu lieu a|ont eu lieu a|aura lieu a|auront lieu a|se tiendra a|se tient a|se tiendront a|"
     "s est tenu a|s est tenue a|reunis a|reunies a|reunion a|se reunit a|se reunissent a|"
     "ceremonie a|remise des prix a|remis a|signe a|signee a|conference de presse a|formation a|"
     "formations a|salle a|statt in|findet in|tagt in|tagung in|unterzeichnet in|sitzung in|held in|"
     "takes place in|took place in|will take place in|met in|meets in|meeting in|signed in|"
     "provinciehuis in|provinciehuis te|provinciehuis van|congrescentrum in|auditorium in|"
     "palais provincial de|palais provincial a|palais des congres de|depot in|depots in|"
     "datacenter in|hotel in|kasteel in|theater in|oefencentrum in|opleidingscentrum in|"
     "politieschool in|brandweerschool in|ecole de police de|in het stadhuis van|"
     "in het gemeentehuis van|op het stadhuis van|op het gemeentehuis van|in de bibliotheek van|"
     "in het provinciehuis van|in het cultuurcentrum van|in het station van|aan het station van|"
     "a l hotel de ville de|a la maison communale de|a la gare de|au centre culturel de|"
     "im rathaus von|in the town hall of|in the city hall of|verzamelen in|vertrek in|rendez vous a|"
     "treffpunkt in"},
    // Who helped.
    {before,
     "in samenwerking met|in nauwe samenwerking met|met de steun van|met steun van|"
     "met medewerking van|en collaboration avec|en partenariat avec|avec le soutien de|"
     "in zusammenarbeit mit|mit unterstutzung von|in cooperation with|with the support of"},
    // Those who had their turn.
    {before,
     "vorige winnaar|vorige winnaars|vorige laureaat|vorige laureaten|eerdere laureaten|"
     "eerder al in|eerder in|vroeger in|winnaar van vorig jaar|precedent laureat|"
     "precedents laureats|laureat precedent|ancien laureat|anciens laureats|vorjahressieger|"
     "previous winner|previous winners|zusterstad|partnerstad|ville jumelee|partnerstadt"},
    // What is over.
    {past,
     "vorig jaar|vorige jaar|vorige editie|vorige edities|vorige ronde|vorige oproep|"
     "vorige oproepen|eerdere editie|eerdere edities|eerdere oproep|eerdere projecten|eerder al|"
     "voorgaande jaren|in het verleden|l an dernier|l annee derniere|l annee passee|"
     "edition precedente|editions precedentes|precedente edition|appel precedent|precedent appel|"
     "par le passe|im vorjahr|letztes jahr|im letzten jahr|last year|previous edition|"
     "previous round|previous call|a deja|ont deja|avait deja|avaient deja|heeft al|hebben al|"
     "had al|hadden al|deden al|hat bereits|haben bereits|has already|have already"},
    // What earlier rounds of a call brought.
    {round,
     "eerste ronde|eerste oproep|eerste editie|tweede ronde|tweede oproep|tweede editie|toen|"
     "destijds|eerder|kregen|kreeg|ging naar|gingen naar|ontving|ontvingen|werden geselecteerd|"
     "werd geselecteerd|werden gesteund|werden goedgekeurd|wonnen|won|haalden|premier appel|"
     "premiere edition|deuxieme edition|premiere vague|a recu|ont recu|ont beneficie|a beneficie|"
     "ont ete retenus|ont ete retenues|a ete retenu|ont ete soutenus|avait remporte|ont remporte|"
     "erste runde|erhielt|erhielten|gingen an|ging an|wurden ausgewahlt|first call|first round|"
     "was awarded|were awarded|received|were selected"},
    // What is held somewhere.
    {meeting,
     "opleiding|opleidingen|basisopleiding|basiscursus|cursus|vorming|vormingen|studiedag|"
     "studiedagen|studienamiddag|studievoormiddag|webinar|congres|jaarcongres|trefdag|trefdagen|"
     "symposium|colloquium|seminarie|conferentie|netwerkdag|netwerkmoment|masterclass|ledendag|"
     "formation|formations|journee d etude|journees d etude|journee d information|colloque|"
     "seminaire|conference|assemblee generale|schulung|schulungen|weiterbildung|tagung|fachtagung|"
     "fachtag|konferenz|study day|training day|training course|training courses|seminar"},
    // Other countries.
    {abroad,
     "Duitsland|Duitse|Nederland|Nederlandse|Frankrijk|Franse stad|Noord-Frankrijk|Frans-Vlaanderen|"
     "Rijsel|Noordrijn-Westfalen|Nordrhein-Westfalen|Ruhrgebied|Ruhrgebiet|Zuid-Holland|"
     "Noord-Brabant|Zeeland|Nederlands-Limburg|Dordrecht|Rotterdam|Zwitserland|Zwitserse|Engeland|"
     "Engelse|Londen|Verenigde Staten|Amerikaanse|Canada|Canadese|Noorwegen|Noorse|Servië|Servische|"
     "Israël|Israëlische|Galilea|Jezus|Italië|Italiaanse|Allemagne|allemande|Pays-Bas|néerlandaise|"
     "France|ville française|Hauts-de-France|Pas-de-Calais|Suisse|Angleterre|Londres|Etats-Unis|"
     "Norvège|Serbie|Deutschland|Niederlande|Frankreich|Schweiz|England|London|Germany|Netherlands|"
     "Switzerland|Norway|Serbia|Israel|United States"},
    // Sports.
    {sports,
     "wedstrijd|wedstrijden|match|matchen|supporter|supporters|fans|speler|spelers|trainer|coach|"
     "voetbal|voetbalclub|voetballer|kampioen|kampioenschap|competitie|beker|bekerfinale|play-offs|"
     "stadion|doelpunt|doelpunten|goals|ploeg|elftal|eerste klasse|derby|transfer|eindzege|wint van|"
     "verliest van|gewonnen tegen|verloren tegen|football|joueur|joueurs|entraineur|championnat|"
     "stade|equipe|club|mannschaft|spiel|fussball|trainerwechsel|players|league"},
};

}  // namespace

std::vector<CueWord<Aside>> const& aside_words() {
    static auto const words = words_of<Aside>(cue_phrases);
    return words;
}

}  // namespace belleman::tag
