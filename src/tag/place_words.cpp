// What stands around the names of municipalities, and names that only look like one.

#include "tag/place_words.hpp"

namespace belleman::tag {

namespace {

using enum PlaceCue;

constexpr CuePhrases<PlaceCue> cue_phrases[] = {
    // The municipality as an authority or a community.
    {office_before,
     "gemeente|gemeenten|gemeentes|gemeentebestuur|gemeentebestuur van|gemeenteraad van|"
     "gemeenteraden van|stad|steden|stadsbestuur|stadsbestuur van|lokaal bestuur|lokale besturen|"
     "lokale besturen van|ocmw|ocmw van|ocmw s van|deelgemeente|deelgemeenten|fusiegemeente|"
     "fusiestad|kustgemeente|randgemeente|centrumstad|district|burgemeesters van|schepencollege van|"
     "inwoners van|politiezone|politiezones|lokale politie|pz|commune de|commune d|communes de|"
     "communes d|administration communale de|administration communale d|conseil communal de|"
     "conseil communal d|ville de|ville d|villes de|villes d|cpas de|cpas d|cpas|habitants de|"
     "habitants d|zone de police|zone de police de|stadt|gemeinde|gemeinden|oshz|city of|town of|"
     "municipality of|municipalities of|centrum van|stadscentrum van|dorpskern van|kern van|"
     "binnenstad van|politie van|brandweer van|stadsdiensten van|gemeentediensten van|burger van|"
     "burgers van|bestuur van|bestuur van de stad|stadskern van|districten van|deelgemeente van|"
     "wijken van|grondgebied van|oshz von|stadtrat von|gemeinderat von|einwohner von|bewohner von|"
     "centre de|college communal de|college communal d|territoire de|citoyens de|centre ville de|"
     "police de|pompiers de|mayor and aldermen of|residents of|council of|stadt und gemeinde|"
     "polizeizone|police zone|gemeenten en ocmw s van|gemeente en ocmw|stad en ocmw|"
     "ville et cpas de|lokaal bestuur van|lokale overheid|voormalige gemeente|vroegere gemeente|"
     "fusiegemeenten|ex commune de|ancienne commune de|commune fusionnee de|entite de|entite d"},
    {holder_before,
     "burgemeester van|bourgmestre de|bourgmestre d|burgermeister von|burgermeisterin von|mayor of|"
     "echevin de|echevine de|schepen van de stad|schepen in|echevin a|conseiller communal a"},
    // A place, not necessarily this one.
    {place_before,
     "in|te|uit|naar|stadhuis van|gemeentehuis van|bibliotheek van|zwembad van|station van|"
     "begraafplaats van|kerkhof van|kerk van|sporthal van|cultuurcentrum van|dorpskern van|marktplein van|"
     "hotel de ville de|hotel de ville d|maison communale de|maison communale d|rathaus von|nabij|"
     "bij|rond|hoofdstad|in het centrum van|inwonertal van|gevangenis van|omgeving van|nach|"
     "bei|a|aus"},
    // Something that bears the name of a place.
    {other_before,
     "provincie|provinciebestuur|hopital|clinique|ecole|institut|eglise|place|square|quai|pont|"
     "residence|ziekenhuis|kliniek|woonzorgcentrum|wzc|kerk|kapel|park|campus|afdeling|"
     "rechtbank van eerste aanleg|ondernemingsrechtbank|correctionele rechtbank|"
     "tribunal de premiere instance de|tribunal de l entreprise de|tribunal correctionnel de|"
     "thomas more|odisee|vives|howest|pxl|ucll|hogent|arteveldehogeschool|vlerick|imec|voka|unizo|"
     "radio 2|province de|province d|province du|province of|provinz|arrondissement|"
     "arrondissement de|arrondissement d|gouverneur|gouverneur van|gouverneur de|gouverneur d|"
     "gouverneure de|bisdom|hof van beroep|hof van beroep te|hof van beroep van|arbeidshof|"
     "cour d appel de|parket|parket van|parquet de|universiteit|universite de|universite d|"
     "hogeschool|haute ecole|ku|uz|az|chu de|haven van|port d|port de|port of|regio|vervoerregio|"
     "zorgregio|referentieregio|eerstelijnszone|hulpverleningszone|brandweerzone|zone de secours|"
     "bezirk|kieskring|kanton|canton de|gerechtelijk arrondissement|rechtbank|rechtbank van|"
     "rechtbank te|rechtbank in|politierechtbank|arbeidsrechtbank|vredegerecht|vredegerecht van|"
     "vredegerecht te|hof van assisen|tribunal de|tribunal d|police judiciaire de|"
     "police judiciaire federale de|pjf de|fgp|federale gerechtelijke politie|gazet van|"
     "het belang van|krant van|universiteit van|ucl|ulb|ugent|parket te|procureur van|prins van|"
     "prince de|princesse de|graaf van|comte de|hertog van|heilige|burgemeester|schepen|minister|"
     "staatssecretaris|voorzitter|mevrouw|de heer|meneer|dokter|professor|prof|dr|directeur|"
     "korpschef|bestuurder|gedeputeerde|monsieur|madame|mme|bourgmestre|echevin|echevine|"
     "le ministre|la ministre|ministre|docteur|directrice|herr|frau|burgermeister|burgermeisterin|"
     "mr|mrs|ms|mayor|trappist|glas|slag van|veldslag bij|bataille d|wedstrijd tegen|match contre|"
     "spoorlijn|ligne|autoroute|autosnelweg|snelweg|rivier|rivier de|riviere|steenweg op|"
     "steenweg naar|baan naar|pacificatie van|vac|ring van|vallei van de|estuaire de|luchthaven|"
     "luchthaven van|aeroport de|kanaal|slag bij|slag om|bataille de|rue|avenue|boulevard|chaussee|allee|rue "
     "de|rue d|chaussee de|"
     "chaussee d|avenue de|boulevard de|boulevard d|porte de|porte d|gare de|gare d|club|cercle|"
     "racing|sporting|excelsior|royal|krc|rsc|krv|kv|kvc|kaa|aa|sk|ksk|sv|oh|fc|kfc|rfc|as"},
    {others_before,
     "provincies|provinces de|provinces d|provinces du|provinzen|arrondissementen|"
     "arrondissements de|arrondissements d|gouverneurs van|regio s|zorgregio s|vervoerregio s|"
     "referentieregio s|politieregio "
     "s|eerstelijnszones|hulpverleningszones|brandweerzones|ziekenhuisnetwerken|"
     "zones de secours de|bassins de"},
    {other_after,
     "fc|sk|united|group|bier|tripel|dubbel|blond|bruin|trappist|witbier|coat|jas|reine|chemie|kaas|"
     "voetbal|basket|basketbal|hockey|rugby|volley|volleybal|airport|airlines"},
    // What municipalities do, and who speaks for them.
    {actor_after,
     "opent|heropent|krijgt|zoekt|plant|investeert|lanceert|ondertekent|tekent|organiseert|bouwt|"
     "keurt|huldigt|plaatst|vernieuwt|verhoogt|verlaagt|verbiedt|steunt|subsidieert|renoveert|"
     "digitaliseert|richt|kiest|koopt|verkoopt|voert|verwelkomt|ontvangt|behaalt|bespaart|roept|"
     "nodigt|schrapt|breidt|verlengt|adopte|inaugure|recrute|lance|ouvre|organise|investit|obtient|"
     "recoit|interdit|renove|soutient|accueille|rejoint|signe|cherche|eroffnet|sucht|erhalt|baut|"
     "verbietet|startet|unterzeichnet|organisiert|opens|launches|signs|gets|invests|bans"},
    {office_after,
     "stadsbestuur|gemeentebestuur|gemeenteraad|burgemeester|burgemeesters|schepen|schepenen|"
     "schepencollege|stadscollege|ocmw|stadhuis|gemeentehuis|stadskas|gemeentekas|deelgemeente|"
     "deelgemeenten|binnenstad|stadsdiensten|stadskern|bestuursmeerderheid|gemeenteraadsleden|"
     "districten|stadspersoneel|politiezone"},
    // Streets.
    {street_before,
     "*straat|*laan|*plein|*weg|*markt|*kaai|*dreef|*lei|*singel|*vest|rue|avenue|boulevard|"
     "chaussee|place|quai|*strasse|*platz"},
};

constexpr Decoy decoy_names[] = {
    {"Oost-Vlaanderen", true},
    {"West-Vlaanderen", true},
    {"Vlaams-Brabant", true},
    {"Waals-Brabant", true},
    {"Henegouwen", true},
    {"Luxemburg", true},
    {"Flandre orientale", true},
    {"Flandre occidentale", true},
    {"Brabant flamand", true},
    {"Brabant wallon", true},
    {"Hainaut", true},
    {"province de Luxembourg", true},
    {"Halle-Vilvoorde"},
    {"Hal-Vilvorde"},
    {"Brussel-Halle-Vilvoorde"},
    {"Bruxelles-Hal-Vilvorde"},
    {"Gent-Wevelgem"},
    {"Luik-Bastenaken-Luik"},
    {"Liège-Bastogne-Liège"},
    {"Zulte Waregem"},
    {"Alken-Maes"},
    {"Spa-Francorchamps"},
    {"Bergen op Zoom"},
    {"Bergen aan Zee"},
    {"Le Havre"},
    {"Godfried van Bouillon"},
    {"Godefroy de Bouillon"},
    {"prins de Ligne"},
    {"prince de Ligne"},
    {"Gent-Eeklo"},
    {"Kortrijk-Roeselare-Tielt"},
    {"Veurne-Diksmuide-Ieper-Oostende"},
    {"Huy-Waremme"},
    {"Hoei-Borgworm"},
    {"Mons-Borinage"},
    {"Doornik-Moeskroen"},
    {"Tournai-Mouscron"},
    {"Dinant-Philippeville"},
    {"Liège-Huy-Verviers"},
    {"Gent-Terneuzen"},
    {"Brussel-Charleroi"},
    {"Bruxelles-Charleroi"},
    {"Brussel-Schelde"},
    {"Fédération Wallonie-Bruxelles"},
    {"Wallonie-Bruxelles"},
    {"Bruxelles-Capitale"},
    {"Brussel-Hoofdstad"},
    {"Paris Saint-Germain"},
    {"Nottingham Forest"},
    {"Brighton and Hove"},
    {"West Ham"},
    {"Unter den Linden"},
    {"Alma Mater"},
    {"Rock Werchter"},
    {"duffel coat"},
    {"Waterloo Station"},
    {"De Mol"},
    {"Brussels Airport"},
    {"Brussels Airlines"},
    {"Brussels Hoofdstedelijk Gewest"},
    {"Brussels Parlement"},
    {"Halle an der Saale"},
    {"Rode Kruis"},
};

constexpr std::string_view english_names[] = {
    "appels", "as",    "ath",    "barry",  "berg",     "boom",  "bra",   "bras",   "bray",
    "burst",  "bury",  "celles", "cordes", "champion", "dave",  "dion",  "duffel", "eke",
    "emblem", "ere",   "forest", "forges", "fosse",    "gages", "gits",  "hal",    "ham",
    "hives",  "hour",  "hove",   "lens",   "lo",       "lot",   "macon", "mal",    "manage",
    "mark",   "mater", "mean",   "mere",   "mol",      "mont",  "my",    "on",     "ortho",
    "outer",  "peer",  "perk",   "proven", "pry",      "rance", "roly",  "roy",    "silly",
    "soy",    "spa",   "spy",    "stave",  "tilly",    "vance", "ways",  "welle"};

}  // namespace

std::vector<CueWord<PlaceCue>> const& place_cue_words() {
    static auto const words = words_of<PlaceCue>(cue_phrases);
    return words;
}

std::span<std::string_view const> english_words() {
    return english_names;
}

std::span<Decoy const> decoys() {
    return decoy_names;
}

}  // namespace belleman::tag
