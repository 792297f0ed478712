#include "feed/page_tree.hpp"

#include "belleman/text/html.hpp"
#include "feed/ascii.hpp"
#include "feed/charset.hpp"
#include "feed/parameter.hpp"
#include "feed/read_error.hpp"

#include <string>
#include <utility>

namespace belleman::feed {

namespace {

constexpr std::size_t prescanned = 1024;

/// The charset that a page names itself, in a `meta` element among its first 1024 bytes (HTML Living
/// Standard, "prescan a byte stream"); empty where it names none.
std::string_view meta_charset(std::string_view bytes) {
    auto const head = bytes.substr(0, prescanned);
    std::size_t at = 0;
    while ((at = head.find('<', at)) != std::string_view::npos) {
        if (head.substr(at).starts_with("<!--")) {
            auto const end = head.find("-->", at + 4);
            if (end == std::string_view::npos) return {};
            at = end + 3;
            continue;
        }
        auto const tag = head.substr(at, head.find('>', at) - at);
        bool const is_meta =
            tag.size() > 5 && equals_ignoring_case(tag.substr(1, 4), "meta") && !is_letter(tag[5]);
        if (auto const charset = is_meta ? parameter(tag, "charset") : std::string_view{}; !charset.empty()) {
            return charset;
        }
        ++at;
    }
    return {};
}

std::string page_in_utf8(std::string_view bytes, std::string_view content_type) {
    auto const own = meta_charset(bytes);
    if (!parameter(content_type, "charset").empty() || own.empty()) return document_text(bytes, content_type);
    return document_text(bytes, "text/html; charset=" + std::string{own});
}

}  // namespace

tl::expected<std::unique_ptr<pugi::xml_document>, ReadError> page_tree(std::string_view bytes,
                                                                       std::string_view content_type) {
    auto page = text::parse_page(page_in_utf8(bytes, content_type));
    if (!page) return failure("the page cannot be read: " + page.error());
    return *std::move(page);
}

}  // namespace belleman::feed
