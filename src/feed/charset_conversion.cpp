#include "feed/charset_conversion.hpp"

#include "belleman/text/windows_1252.hpp"
#include "feed/ascii.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>
#include <vector>

namespace belleman::feed {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// An open iconv conversion to UTF-8.
class Converter {
public:
    explicit Converter(std::string const& from) : handle_(iconv_open("UTF-8", from.c_str())) {}
    Converter(Converter&& other) noexcept : handle_(std::exchange(other.handle_, closed())) {}
    Converter& operator=(Converter&&) = delete;
    ~Converter() {
        if (*this) iconv_close(handle_);
    }
    explicit operator bool() const { return handle_ != closed(); }
    [[nodiscard]] iconv_t handle() const { return handle_; }

private:
    // iconv_open tells failure by the pointer value -1.
    static iconv_t closed() { return reinterpret_cast<iconv_t>(-1); }  // NOLINT(performance-no-int-to-ptr)
    iconv_t handle_;
};

struct Alias {
    std::string_view name;
    std::string_view charset;
};

// What the web means by a name where iconv means less (the supersets of the WHATWG Encoding Standard), and
// names in use that iconv does not know. Compared without '-', '_' and "x-", in lower case.
constexpr std::array aliases{
    Alias{"gb2312", "GB18030"},
    Alias{"gb231280", "GB18030"},
    Alias{"gbk", "GB18030"},
    Alias{"cp936", "GB18030"},
    Alias{"ms936", "GB18030"},
    Alias{"euccn", "GB18030"},
    Alias{"chinese", "GB18030"},
    Alias{"shiftjis", "CP932"},
    Alias{"sjis", "CP932"},
    Alias{"mskanji", "CP932"},
    Alias{"ms932", "CP932"},
    Alias{"windows31j", "CP932"},
    Alias{"euckr", "CP949"},
    Alias{"ksc56011987", "CP949"},
    Alias{"ksc5601", "CP949"},
    Alias{"korean", "CP949"},
    Alias{"ms949", "CP949"},
    Alias{"windows949", "CP949"},
    Alias{"big5", "BIG5-HKSCS"},
    Alias{"tis620", "CP874"},
    Alias{"iso885911", "CP874"},
    Alias{"windows874", "CP874"},
    Alias{"iso88599", "CP1254"},
    Alias{"latin5", "CP1254"},
    Alias{"macroman", "MACINTOSH"},
    Alias{"mac", "MACINTOSH"},
    Alias{"maccyrillic", "MAC-CYRILLIC"},
    Alias{"maclatin2", "MAC-CENTRALEUROPE"},
    Alias{"maccentraleurope", "MAC-CENTRALEUROPE"},
    Alias{"macce", "MAC-CENTRALEUROPE"},
    Alias{"eucjis2004", "EUC-JISX0213"},
    Alias{"eucjisx0213", "EUC-JISX0213"},
    Alias{"shiftjis2004", "SHIFT_JISX0213"},
    Alias{"shiftjisx0213", "SHIFT_JISX0213"},
    Alias{"koi8", "KOI8-R"},
    Alias{"cyrillicasian", "PT154"},
    Alias{"ptcp154", "PT154"},
    Alias{"hproman8", "HP-ROMAN8"},
    Alias{"roman8", "HP-ROMAN8"},
    Alias{"iso2022jp", "ISO-2022-JP-2"},
    Alias{"iso2022jp1", "ISO-2022-JP-2"},
    Alias{"iso2022jpext", "ISO-2022-JP-2"},
    Alias{"iso88598i", "ISO-8859-8"},
    Alias{"iso88598e", "ISO-8859-8"},
    Alias{"iso88596i", "ISO-8859-6"},
    Alias{"iso88596e", "ISO-8859-6"},
    Alias{"unicode11utf7", "UTF-7"},
    Alias{"utf7", "UTF-7"},
};

constexpr std::array windows_1252_aliases{
    std::string_view{"windows1252"}, std::string_view{"cp1252"}, std::string_view{"iso88591"},
    std::string_view{"latin1"},      std::string_view{"l1"},     std::string_view{"isoir100"},
    std::string_view{"ibm819"},      std::string_view{"cp819"},  std::string_view{"usascii"},
    std::string_view{"ascii"},       std::string_view{"us"},     std::string_view{"ansix3.41968"},
    std::string_view{"iso646us"},    std::string_view{"8859"},   std::string_view{"88591"},
    std::string_view{"1252"},        std::string_view{"ansi"},   std::string_view{"iso88591:1987"},
};

/// The name without the letters in which spellings differ.
std::string squeezed(std::string_view name) {
    if (name.size() > 2 && to_lower(name[0]) == 'x' && (name[1] == '-' || name[1] == '_'))
        name.remove_prefix(2);
    std::string result;
    for (char const c : name) {
        if (c != '-' && c != '_' && c != ' ') result += to_lower(c);
    }
    return result;
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// The spellings of `name` under which iconv might know it, the likeliest first.
std::vector<std::string> spellings(std::string_view name) {
    auto const key = squeezed(name);
    std::vector<std::string> result;
    for (auto const& alias : aliases) {
        if (alias.name == key) result.emplace_back(alias.charset);
    }
    std::string dashed{name};
    std::replace(dashed.begin(), dashed.end(), '_', '-');
    result.insert(result.end(), {std::string{name}, dashed, key});
    if (key.starts_with("windows")) result.push_back("CP" + key.substr(7));
    if (key.starts_with("ibm") || key.starts_with("cp")) {
        auto const number = key.substr(key.starts_with("cp") ? 2 : 3);
        result.insert(result.end(), {"IBM" + number, "CP" + number, "IBM0" + number});
    }
    if (is_digits(key)) result.insert(result.end(), {"CP" + key, "IBM" + key});
    if (key.starts_with("iso8859") && key.size() > 7) result.push_back("ISO-8859-" + key.substr(7));
    if (key.starts_with("mac") && key.size() > 3) result.push_back("MAC-" + key.substr(3));
    return result;
}

/// Whether `name` is safe to hand to iconv, which reads options and file names from it.
bool is_charset_name(std::string_view name) {
    return !name.empty() && name.size() <= 40 && std::all_of(name.begin(), name.end(), [](char c) {
        return is_alphanumeric(c) || std::string_view{"-_.:+()"}.find(c) != std::string_view::npos;
    });
}

std::optional<Converter> converter_for(std::string_view name) {
    for (auto const& spelling : spellings(name)) {
        if (Converter converter{spelling}) return converter;
    }
    return std::nullopt;
}

/// How many bytes to skip where a sequence is bad.
std::size_t unit_size(std::string_view name) {
    auto const key = squeezed(name);
    if (key.starts_with("utf16") || key.starts_with("ucs2")) return 2;
    if (key.starts_with("utf32") || key.starts_with("ucs4")) return 4;
    return 1;
}

std::optional<std::string> run(Converter const& converter, std::string_view bytes, std::size_t unit) {
    // A name that fits leaves few bad bytes; one that does not leaves many, and each costs a call.
    auto const bad_allowed = 16 + bytes.size() / 64;
    std::size_t bad = 0;
    std::string result;
    result.reserve(bytes.size() + bytes.size() / 2);
    std::array<char, 16384> chunk{};
    auto* input = const_cast<char*>(bytes.data());  // NOLINT: iconv's interface; it does not write there
    auto left = bytes.size();
    while (left > 0) {
        auto* output = chunk.data();
        auto room = chunk.size();
        auto const status = iconv(converter.handle(), &input, &left, &output, &room);
        auto const reason = errno;
        result.append(chunk.data(), chunk.size() - room);
        if (status != static_cast<std::size_t>(-1) || reason == E2BIG) continue;
        if (++bad > bad_allowed) return std::nullopt;
        result += replacement;
        if (reason == EINVAL) break;  // cut off in the middle of a character
        auto const skipped = std::min(unit, left);
        input += skipped;
        left -= skipped;
    }
    auto* output = chunk.data();
    auto room = chunk.size();
    iconv(converter.handle(), nullptr, nullptr, &output, &room);
    result.append(chunk.data(), chunk.size() - room);
    return result;
}

}  // namespace

std::optional<std::string> convert_to_utf8(std::string_view bytes, std::string_view name) {
    if (!is_charset_name(name)) return std::nullopt;
    auto const key = squeezed(name);
    if (std::find(windows_1252_aliases.begin(), windows_1252_aliases.end(), key) !=
        windows_1252_aliases.end()) {
        return text::from_windows_1252(bytes);
    }
    auto const converter = converter_for(name);
    if (!converter) return std::nullopt;
    return run(*converter, bytes, unit_size(name));
}

}  // namespace belleman::feed
