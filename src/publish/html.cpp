#include "publish/html.hpp"

#include "belleman/text/plain.hpp"

#include <fmt/format.h>

namespace belleman::publish {

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? std::string{} : fmt::format(" {}=\"{}\"", name, text::escape_markup(value));
}

std::string link(std::string_view url, std::string_view text, std::string_view attributes) {
    if (url.empty()) return text::escape_markup(text);
    return fmt::format("<a{}{}>{}</a>", attribute("href", url), attributes, text::escape_markup(text));
}

}  // namespace belleman::publish
