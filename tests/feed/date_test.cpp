#include "belleman/feed/date.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using belleman::feed::parse_date;

namespace {

constexpr char const* brussels = "Europe/Brussels";

/// A text, and what it means in RFC 3339; "none" where it holds no date.
struct Row {
    char const* text;
    char const* expected;
};

std::string read_as(std::string_view text, std::string_view zone, bool times_are_local = false) {
    auto const parsed = parse_date(text, zone, times_are_local);
    return parsed ? belleman::to_rfc3339(parsed->instant) : "none";
}

void check_in(std::string_view zone, std::vector<Row> const& rows) {
    for (auto const& [text, expected] : rows) {
        INFO("text: " << text);
        CHECK(read_as(text, zone) == expected);
    }
}

void check(std::vector<Row> const& rows) {
    check_in("UTC", rows);
}

}  // namespace

TEST_CASE("dates of RFC 822, 2822 and 5322 are read, with their zones") {
    check({
        {"Fri, 22 May 2026 07:59:00 GMT", "2026-05-22T07:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 +0200", "2026-05-22T05:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 -0330", "2026-05-22T11:29:00Z"},
        {"Fri, 22 May 2026 07:59:00 -0000", "2026-05-22T07:59:00Z"},
        {"22 May 2026 07:59 UT", "2026-05-22T07:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 EST", "2026-05-22T12:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 EDT", "2026-05-22T11:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 PST", "2026-05-22T15:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 CEST", "2026-05-22T05:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 CET", "2026-05-22T06:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 MET", "2026-05-22T06:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 BST", "2026-05-22T06:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 +0200 (CEST)", "2026-05-22T05:59:00Z"},
        {"Fri, 22 May 2026 07:59:00 (CEST)", "2026-05-22T05:59:00Z"},
        {"Fri,22 May 2026 7:59:00 Z", "2026-05-22T07:59:00Z"},
        {"Monday, 22 May 2026 07:59:00 GMT", "2026-05-22T07:59:00Z"},
        {"Fri, 22-May-2026 07:59:00 GMT", "2026-05-22T07:59:00Z"},
        {"Friday, 22-May-26 07:59:00 GMT", "2026-05-22T07:59:00Z"},
        {"  Fri,  1   May  2026\n 07:59:00\tGMT ", "2026-05-01T07:59:00Z"},
        {"Fri, 22 May 2026", "2026-05-22T00:00:00Z"},
    });
}

TEST_CASE("the forms of the standards mean the same as with a word around them") {
    for (auto const text : {"Mon, 02 Mar 2026 09:15:00 +0100", "Mon, 02 Mar 2026 09:15:00 GMT",
                            "Tue, 03 Mar 2026 00:00:00 -0530", "2026-03-02T09:15:00Z",
                            "2026-03-02T09:15:00.125+01:00", "2026-07-02T22:00:00Z"}) {
        CAPTURE(text);
        for (bool const local : {false, true}) {
            auto const bare = parse_date(text, "Europe/Brussels", local);
            auto const in_prose = parse_date("gepubliceerd: " + std::string{text}, "Europe/Brussels", local);
            REQUIRE(bare.has_value());
            REQUIRE(in_prose.has_value());
            CHECK(bare->instant == in_prose->instant);
            CHECK(bare->date_only == in_prose->date_only);
        }
    }
}

TEST_CASE("what has the form of a standard but is no date is none") {
    for (auto const text : {"Mon, 30 Feb 2026 09:15:00 +0100", "2026-13-02T09:15:00Z", "2026-03-02T25:15:00Z",
                            "2026-03-02T09:15:00+99:00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text, "Europe/Brussels").has_value());
    }
}

TEST_CASE("the military letters count as UTC") {
    check({{"Fri, 22 May 2026 07:59:00 A", "2026-05-22T07:59:00Z"},
           {"Fri, 22 May 2026 07:59:00 Y", "2026-05-22T07:59:00Z"}});
    check_in(brussels, {{"Fri, 22 May 2026 07:59:00 J", "2026-05-22T05:59:00Z"}});
}

TEST_CASE("short years follow RFC 5322") {
    check({
        {"Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z"},
        {"01 Jan 49 19:48 GMT", "2049-01-01T19:48:00Z"},
        {"01 Jan 50 19:48 GMT", "1950-01-01T19:48:00Z"},
        {"01 Jan 104 19:48 GMT", "2004-01-01T19:48:00Z"},
        {"01 Jan 04", "2004-01-01T00:00:00Z"},
        {"1 januari '26", "2026-01-01T00:00:00Z"},
        {"23/11/23", "2023-11-23T00:00:00Z"},
        {"23.11.23, 14:00", "2023-11-23T14:00:00Z"},
    });
}

TEST_CASE("offsets are read in all their forms") {
    check({
        {"22 May 2026 10:00:00 +02:00", "2026-05-22T08:00:00Z"},
        {"22 May 2026 10:00:00 +2", "2026-05-22T08:00:00Z"},
        {"22 May 2026 10:00:00 +02", "2026-05-22T08:00:00Z"},
        {"22 May 2026 10:00:00+0200", "2026-05-22T08:00:00Z"},
        {"22 May 2026 10:00:00 +200", "2026-05-22T08:00:00Z"},
        {"22 May 2026 10:00:00 GMT+1", "2026-05-22T09:00:00Z"},
        {"22 May 2026 10:00:00 GMT +0100", "2026-05-22T09:00:00Z"},
        {"22 May 2026 10:00:00 GMT-01:30", "2026-05-22T11:30:00Z"},
        {"22 May 2026 10:00:00 UTC+02:00", "2026-05-22T08:00:00Z"},
        {"22 May 2026 10:00:00 \xE2\x88\x92"
         "0500",
         "2026-05-22T15:00:00Z"},
    });
}

TEST_CASE("zones under their IANA names follow their own summer time") {
    check({
        {"22 May 2026 10:00:00 Europe/Brussels", "2026-05-22T08:00:00Z"},
        {"22 Jan 2026 10:00:00 Europe/Brussels", "2026-01-22T09:00:00Z"},
        {"22 May 2026 10:00:00 Etc/GMT", "2026-05-22T10:00:00Z"},
        {"22 May 2026 10:00 America/New_York", "2026-05-22T14:00:00Z"},
        {"22 May 2026 10:00 America/Port-au-Prince", "2026-05-22T14:00:00Z"},
        {"22 May 2026 10:00 America/Argentina/Buenos_Aires", "2026-05-22T13:00:00Z"},
        {"22 May 2026 10:00 ET", "2026-05-22T14:00:00Z"},
        {"22 Jan 2026 10:00 ET", "2026-01-22T15:00:00Z"},
        {"22 May 2026 10:00 Atlantis/Poseidonis", "2026-05-22T10:00:00Z"},
    });
}

TEST_CASE("dates of RFC 3339, W3CDTF and ISO 8601 are read") {
    check({
        {"2026-05-22T07:59:00Z", "2026-05-22T07:59:00Z"},
        {"2026-05-22t07:59:00z", "2026-05-22T07:59:00Z"},
        {"2026-05-22T07:59:00+02:00", "2026-05-22T05:59:00Z"},
        {"2026-05-22T07:59:00-05:00", "2026-05-22T12:59:00Z"},
        {"2026-05-22T07:59-05:00", "2026-05-22T12:59:00Z"},
        {"2026-05-22T07:59Z", "2026-05-22T07:59:00Z"},
        {"2026-05-22T07:59:00.261000Z", "2026-05-22T07:59:00Z"},
        {"2026-05-22T07:59:00,9Z", "2026-05-22T07:59:00Z"},
        {"2026-05-22T07:59:00", "2026-05-22T07:59:00Z"},
        {"2026-05-22 07:59:00", "2026-05-22T07:59:00Z"},
        {"2026-05-22 07:59:00.0", "2026-05-22T07:59:00Z"},
        {"2026-05-22 07:59:00-05:00", "2026-05-22T12:59:00Z"},
        {"2026-05-22 07:59:00 UTC", "2026-05-22T07:59:00Z"},
        {"2026-05-22", "2026-05-22T00:00:00Z"},
        {"2026-5-2", "2026-05-02T00:00:00Z"},
        {"2026-05", "2026-05-01T00:00:00Z"},
        {"2026", "2026-01-01T00:00:00Z"},
        {"20260522", "2026-05-22T00:00:00Z"},
        {"20260522T1015Z", "2026-05-22T10:15:00Z"},
        {"20260522T101530+0200", "2026-05-22T08:15:30Z"},
        {"20260522T10:15:30", "2026-05-22T10:15:30Z"},
        {"2003-335", "2003-12-01T00:00:00Z"},
        {"2003335", "2003-12-01T00:00:00Z"},
        {"2003-335T10:14:55Z", "2003-12-01T10:14:55Z"},
        {"2004-366", "2004-12-31T00:00:00Z"},
        {"03-12-31T10:14:55Z", "2003-12-31T10:14:55Z"},
        {"2026-W21-5", "2026-05-22T00:00:00Z"},
        {"2026W215", "2026-05-22T00:00:00Z"},
        {"2026-W21", "2026-05-18T00:00:00Z"},
        {"2026-W01-1", "2025-12-29T00:00:00Z"},
        {"2020-W53-7", "2021-01-03T00:00:00Z"},
    });
}

TEST_CASE("asctime and its relatives are read") {
    check({
        {"Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z"},
        {"Thu Jan 01 19:48:21 GMT 2004", "2004-01-01T19:48:21Z"},
        {"Sat Sep  7 00:00:01 CEST 2002", "2002-09-06T22:00:01Z"},
        {"Sat 7 Sep 00:00:01 2002", "2002-09-07T00:00:01Z"},
        {"Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z"},
        {"22/May/2026:10:15:30 +0200", "2026-05-22T08:15:30Z"},
    });
}

TEST_CASE("Dutch dates are read") {
    check_in(brussels, {
                           {"vrijdag 18 september 2020", "2020-09-17T22:00:00Z"},
                           {"Publicatiedatum\n   vrijdag 18 september 2020", "2020-09-17T22:00:00Z"},
                           {"Gepubliceerd op: 06-11-2019", "2019-11-05T23:00:00Z"},
                           {"16 oktober 2019", "2019-10-15T22:00:00Z"},
                           {"20 jul 2005 17:00", "2005-07-20T15:00:00Z"},
                           {"do 12 mrt. 2026 om 17u30", "2026-03-12T16:30:00Z"},
                           {"12 maart 2026, 17h30", "2026-03-12T16:30:00Z"},
                           {"12 maart 2026 om 17.30 uur", "2026-03-12T16:30:00Z"},
                           {"12 MAART 2026 - 9u", "2026-03-12T08:00:00Z"},
                           {"12 maart 2026 17:30 uur", "2026-03-12T16:30:00Z"},
                           {"1ste mei 2026", "2026-04-30T22:00:00Z"},
                           {"Omzendbrief van 18 april 2024 over de vrijwilligers", "2024-04-17T22:00:00Z"},
                           {"24\xC2\xA0"
                            "dec.\xC2\xA0"
                            "2025",
                            "2025-12-23T23:00:00Z"},
                           {"Laatst gewijzigd: 3 augustus 2026 | Bron: de stad", "2026-08-02T22:00:00Z"},
                           {"17:00, 20 juli 2005", "2005-07-20T15:00:00Z"},
                           {"2026 mei 22", "2026-05-21T22:00:00Z"},
                       });
}

TEST_CASE("French dates are read") {
    check_in(brussels, {
                           {"mardi 15 août 2023", "2023-08-14T22:00:00Z"},
                           {"mar. 15 août 2023", "2023-08-14T22:00:00Z"},
                           {"1er février 2026 à 17h30", "2026-02-01T16:30:00Z"},
                           {"1 er mai 2026", "2026-04-30T22:00:00Z"},
                           {"3 févr. 2026", "2026-02-02T23:00:00Z"},
                           {"14 juil. 2026", "2026-07-13T22:00:00Z"},
                           {"24 DÉC. 2025", "2025-12-23T23:00:00Z"},
                           {"30 juin 2026 - 17 h 05", "2026-06-30T15:05:00Z"},
                           {"publié le 5 AOUT 2026", "2026-08-04T22:00:00Z"},
                           {"5 aou\xCC\x82t 2026", "2026-08-04T22:00:00Z"},
                       });
}

TEST_CASE("German dates are read") {
    check_in(brussels, {
                           {"Freitag, 22. Mai 2026", "2026-05-21T22:00:00Z"},
                           {"5. März 2026, 14:30 Uhr", "2026-03-05T13:30:00Z"},
                           {"Veröffentlicht am 5. Dez. 2025 um 14 Uhr", "2025-12-05T13:00:00Z"},
                           {"1. Jänner 2026", "2025-12-31T23:00:00Z"},
                           {"22.05.2026", "2026-05-21T22:00:00Z"},
                           {"22. 5. 2026", "2026-05-21T22:00:00Z"},
                           {"5. Maerz 2026 10:00 MEZ", "2026-03-05T09:00:00Z"},
                           {"5. Juli 2026 10:00 MESZ", "2026-07-05T08:00:00Z"},
                       });
}

TEST_CASE("English dates are read") {
    check({
        {"mar 15, 2019 15:15 CET", "2019-03-15T14:15:00Z"},
        {"sep 18, 2019 17:00 CEST", "2019-09-18T15:00:00Z"},
        {"March 15th, 2019", "2019-03-15T00:00:00Z"},
        {"Mar. 15 2019 5:30 PM", "2019-03-15T17:30:00Z"},
        {"the 1st of May, 2019", "2019-05-01T00:00:00Z"},
        {"July 4, 2026 at 12:05 a.m.", "2026-07-04T00:05:00Z"},
        {"July 4, 2026 12 pm", "2026-07-04T12:00:00Z"},
        {"Sept 4, 2026", "2026-09-04T00:00:00Z"},
    });
}

TEST_CASE("Greek and Hungarian dates of old feeds are read") {
    check({
        {"Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"},
        {"2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"},
        {"2026. május 22.", "2026-05-22T00:00:00Z"},
    });
}

TEST_CASE("days in figures are read as Europeans write them, else as Americans do") {
    check({
        {"23/11/2023", "2023-11-23T00:00:00Z"},
        {"01/03/2019 - 00:00", "2019-03-01T00:00:00Z"},
        {"01/23/2019", "2019-01-23T00:00:00Z"},
        {"06-11-2019", "2019-11-06T00:00:00Z"},
        {"6.11.2019", "2019-11-06T00:00:00Z"},
        {"2019/11/06", "2019-11-06T00:00:00Z"},
        {"2019.11.06", "2019-11-06T00:00:00Z"},
        {"23/11/2023 | 9u15", "2023-11-23T09:15:00Z"},
        {"10:15 22/05/2026", "2026-05-22T10:15:00Z"},
        {"https://gemeente.example/nieuws/2019/05/13/markt", "2019-05-13T00:00:00Z"},
    });
}

TEST_CASE("what cannot be trusted is no date") {
    check({
        {"", "none"},
        {"   ", "none"},
        {"gisteren", "none"},
        {"deze donderdagochtend 9 juni", "none"},
        {"9 juni (open van 14 tot 16.30 uur)", "none"},
        {"9 juni 14 uur", "none"},
        {"9 juni 16.30 uur", "none"},
        {"9 juni 14:00", "none"},
        {"9 juni 12 deelnemers", "none"},
        {"in 2022 waren er 1500 aanvragen", "none"},
        {"in de loop van de maand januari 2022", "none"},
        {"1590142800", "none"},
        {"1590142800000", "none"},
        {"dossier 20190512", "none"},
        {"30 februari 2024", "none"},
        {"29 februari 2023", "none"},
        {"31/04/2026", "none"},
        {"2026-02-30", "none"},
        {"2026-13-01", "none"},
        {"2003-366", "none"},
        {"2026-W54-1", "none"},
        {"2021-W53-1", "none"},
        {"00/01/2026", "none"},
        {"2003-12-31T25:14:55Z", "none"},
        {"2003-12-31T10:61:55Z", "none"},
        {"2003-12-31T10:14:61Z", "none"},
        {"2003-12-31T24:00:01Z", "none"},
        {"Thu, 31 Jun 2004 10:00:00 GMT", "none"},
        {"22 May 2026 10:00:00 +9900", "none"},
        {"1/2/3/2019", "none"},
        {"10.1.2.2019", "none"},
        {"1.2.2019.4", "none"},
        {"versie 1.2.3", "none"},
        {"120.000 inwoners", "none"},
        {"0000-00-00 00:00:00", "none"},
        {"Invalid Date", "none"},
        {"0001-01-01T00:00:00+02:00", "none"},
        {"9999-12-31T23:00:00-02:00", "none"},
        {"99999999999999999999", "none"},
        {"22 mei 99999", "none"},
    });
}

TEST_CASE("midnight at the day's end and leap seconds count on into the next day") {
    check(
        {{"2026-05-22T24:00:00Z", "2026-05-23T00:00:00Z"}, {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"}});
}

TEST_CASE("a time without a zone is civil time in the given zone, summer and winter") {
    check_in(brussels, {{"2026-01-22T12:00:00", "2026-01-22T11:00:00Z"},
                        {"2026-07-22T12:00:00", "2026-07-22T10:00:00Z"},
                        {"22/07/2026", "2026-07-21T22:00:00Z"}});
    check_in("America/New_York", {{"2026-07-22T12:00:00", "2026-07-22T16:00:00Z"}});
}

TEST_CASE("where clocks change, the offset before the change holds") {
    check_in(brussels, {{"2026-10-25T02:30:00", "2026-10-25T00:30:00Z"},    // shown twice
                        {"2026-03-29T02:30:00", "2026-03-29T01:30:00Z"},    // skipped
                        {"2026-03-29T03:30:00", "2026-03-29T01:30:00Z"}});  // just after
}

TEST_CASE("an unknown zone of the source counts as UTC") {
    check_in("Europa/Brussel", {{"2026-07-22T12:00:00", "2026-07-22T12:00:00Z"}});
}

TEST_CASE("where times are local, the zone that they name does not count") {
    CHECK(read_as("2026-05-22T09:59:00Z", brussels, true) == "2026-05-22T07:59:00Z");
    CHECK(read_as("Fri, 22 May 2026 09:59:00 +0000", brussels, true) == "2026-05-22T07:59:00Z");
    CHECK(read_as("22 May 2026 09:59:00 Asia/Tokyo", brussels, true) == "2026-05-22T07:59:00Z");
}

TEST_CASE("a range of hours is no offset") {
    check_in(brussels, {{"22 mei 2026 10:00-12:00", "2026-05-22T08:00:00Z"},
                        {"22 mei 2026 10:00 - 12:00", "2026-05-22T08:00:00Z"}});
}

TEST_CASE("a day without a time of day is known as such") {
    CHECK(parse_date("22 mei 2026", brussels)->date_only);
    CHECK(parse_date("2026-05", brussels)->date_only);
    CHECK_FALSE(parse_date("22 mei 2026 10:00", brussels)->date_only);
    CHECK_FALSE(parse_date("2026-05-22T10:00:00Z", brussels)->date_only);
}

TEST_CASE("midnight stands for a day, in the zone that is named or in local time") {
    CHECK(parse_date("2026-05-22T00:00:00Z", brussels)->date_only);
    CHECK(parse_date("01/03/2019 - 00:00", brussels)->date_only);
    CHECK(parse_date("2026-08-26T22:00:00Z", brussels)->date_only);
    CHECK_FALSE(parse_date("2026-12-26T22:00:00Z", brussels)->date_only);
    CHECK(read_as("2026-05-22T00:00:00Z", brussels) == "2026-05-22T00:00:00Z");
}

TEST_CASE("hostile texts end in no date") {
    CHECK(read_as(std::string(1 << 20, '1'), brussels) == "none");
    CHECK(read_as(std::string(1 << 20, ':'), brussels) == "none");
    CHECK(read_as(std::string("\xFF\xFE\x80\xE2\x80", 5), brussels) == "none");
    std::string slashes;
    for (int i = 0; i < 20000; ++i)
        slashes += "1/";
    CHECK(read_as(slashes, brussels) == "none");
    std::string zone = "22 May 2026 10:00 a";
    for (int i = 0; i < 20000; ++i)
        zone += "/a";
    CHECK(read_as(zone, "UTC") == "2026-05-22T10:00:00Z");
}
