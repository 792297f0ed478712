#include "feed/charset_conversion.hpp"
#include "feed/reading.hpp"

using namespace belleman;
using namespace belleman::feed;
using namespace std::string_literals;

namespace {

std::string with_title(std::string const& declaration, std::string const& title) {
    return declaration + "<rss version=\"2.0\"><channel><title>" + title + "</title></channel></rss>";
}

std::string declared(std::string const& encoding) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
}

/// ASCII in units of `width` bytes.
std::string widened(std::string const& text, std::size_t width, bool big_endian) {
    std::string result;
    for (char const c : text) {
        std::string unit(width, '\0');
        unit[big_endian ? width - 1 : 0] = c;
        result += unit;
    }
    return result;
}

}  // namespace

TEST_CASE("the character set is found") {
    struct Case {
        char const* what;
        std::string document;
        char const* content_type;
        char const* title;
    };
    auto const example = GENERATE(
        Case{"UTF-8 undeclared", with_title("", "België"), "", "België"},
        Case{"UTF-8 that calls itself latin-1", with_title(declared("iso-8859-1"), "België"), "", "België"},
        Case{"UTF-8 that HTTP calls latin-1", with_title("", "België"), "text/xml; charset=ISO-8859-1",
             "België"},
        Case{"latin-1", with_title(declared("iso-8859-1"), "Belgi\xEB"), "", "België"},
        Case{"latin-1 is windows-1252",
             with_title(declared("iso-8859-1"),
                        "\x93"
                        "e\x94 \x80"),
             "", "“e” €"},
        Case{"ascii is windows-1252", with_title(declared("us-ascii"), "Belgi\xEB"), "", "België"},
        Case{"windows-1252 undeclared", with_title("", "Belgi\xEB"), "", "België"},
        Case{"windows-1252 that calls itself UTF-8", with_title(declared("utf-8"), "Belgi\xEB"), "",
             "België"},
        Case{"an unknown name", with_title(declared("x-bestaat-niet"), "Belgi\xEB"), "", "België"},
        Case{"HTTP before the declaration", with_title(declared("iso-8859-1"), "\xE4\xC1"),
             "text/xml;charset=\"koi8-r\"", "Да"},
        Case{"HTTP that says the word before the value", with_title("", "\xE4\xC1"),
             "text/xml; charset; CharSet = koi8-r", "Да"},
        Case{"koi8-r", with_title(declared("koi8-r"), "\xE4\xC1"), "", "Да"},
        Case{"iso-8859-15", with_title(declared("iso-8859-15"), "\xA4"), "", "€"},
        Case{"big5", with_title(declared("big5"), "\xA4\xA4"), "", "中"},
        Case{"gb2312", with_title(declared("gb2312"), "\xD6\xD0"), "", "中"},
        Case{"shift_jis", with_title(declared("shift_jis"), "\x93\xFA"), "", "日"},
        Case{"euc-kr", with_title(declared("euc-kr"), "\xC7\xD1"), "", "한"},
        Case{"iso-2022-jp", with_title(declared("iso-2022-jp"), "\x1B$BF|\x1B(B"), "", "日"},
        Case{"mac", with_title(declared("macintosh"), "\x8E"), "", "é"},
        Case{"cp850", with_title(declared("cp850"), "\x82"), "", "é"},
        Case{"utf-16 that is UTF-8", with_title(declared("utf-16"), "België"), "", "België"},
        Case{"UTF-8 with a mark", "\xEF\xBB\xBF" + with_title(declared("iso-8859-1"), "België"), "",
             "België"},
        Case{"UTF-16LE with a mark", "\xFF\xFE" + widened(with_title("", "Gent"), 2, false), "", "Gent"},
        Case{"UTF-16BE with a mark", "\xFE\xFF" + widened(with_title("", "Gent"), 2, true), "", "Gent"},
        Case{"UTF-16BE without a mark", widened(with_title(declared("utf-16"), "Gent"), 2, true), "", "Gent"},
        Case{"UTF-16LE without a mark", widened(with_title("", "Gent"), 2, false), "", "Gent"},
        Case{"UTF-32BE without a mark", widened(with_title("", "Gent"), 4, true), "", "Gent"},
        Case{"UTF-32LE with a mark", "\xFF\xFE\0\0"s + widened(with_title("", "Gent"), 4, false), "", "Gent"},
        Case{"a few bad bytes in UTF-8", with_title("", "Oekraïne België café \xFF"), "",
             "Oekraïne België café \xEF\xBF\xBD"});
    INFO(example.what);
    ReadOptions options;
    options.content_type = example.content_type;
    CHECK(read_feed(example.document, options).title == example.title);
}

TEST_CASE("EBCDIC is read by its own declaration") {
    // "<?xml version='1.0' encoding='cp037'?><rss><channel><title>A</title></channel></rss>"
    std::string const document =
        "\x4C\x6F\xA7\x94\x93\x40\xA5\x85\x99\xA2\x89\x96\x95\x7E\x7D\xF1\x4B\xF0\x7D\x40\x85\x95\x83\x96\x84"
        "\x89\x95\x87"
        "\x7E\x7D\x83\x97\xF0\xF3\xF7\x7D\x6F\x6E\x4C\x99\xA2\xA2\x6E\x4C\x83\x88\x81\x95\x95\x85\x93\x6E\x4C"
        "\xA3\x89\xA3"
        "\x93\x85\x6E\xC1\x4C\x61\xA3\x89\xA3\x93\x85\x6E\x4C\x61\x83\x88\x81\x95\x95\x85\x93\x6E\x4C\x61\x99"
        "\xA2\xA2\x6E";
    CHECK(read_feed(document).title == "A");
}

TEST_CASE("names of character sets are known in many spellings") {
    auto const name = GENERATE(as<std::string>{}, "Latin1", "x-mac-roman", "WINDOWS_1251", "ibm-850",
                               "cp1140", "l2", "euc_jp", "KOI8U", "iso_8859-2", "csISO2022KR", "johab");
    INFO(name);
    CHECK(convert_to_utf8("abc", name).has_value());
}

TEST_CASE("a name that is no name never reaches the converter") {
    CHECK_FALSE(convert_to_utf8("abc", "UTF-8//TRANSLIT"));
    CHECK_FALSE(convert_to_utf8("abc", "../../etc"));
    CHECK_FALSE(convert_to_utf8("abc", ""));
}
