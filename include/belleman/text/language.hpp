#pragma once

#include <string>
#include <string_view>

namespace belleman::text {

/// Whether `tag` is built as a language tag is ("nl", "nl-BE", "zh-Hant-TW"): a language of two or three
/// letters, then subtags of one to eight letters or digits, with hyphens between and at most 64 bytes in all
/// (RFC 5646, section 2.1, in outline). Longer languages ("dutch") are reserved there, and none is
/// registered.
[[nodiscard]] bool is_language_tag(std::string_view tag);

/// The language of a tag in lower case, without region and script: "nl" of "NL-be". An underscore ends it
/// too, as feeds that name a locale write it ("nl_BE"). The tag need not be a valid one.
[[nodiscard]] std::string primary_language(std::string_view tag);

}  // namespace belleman::text
