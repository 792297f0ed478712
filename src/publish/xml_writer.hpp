#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::publish {

/// Writes XML into a string, one element a line. Texts and attribute values are escaped; characters that XML
/// forbids and the C1 controls, which are always a mistake of a character set, are dropped. Names are
/// trusted.
class XmlWriter {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    XmlWriter();

    /// An element with children, until `close`. Attributes with an empty value are left out, here and below.
    void open(std::string_view name, Attributes attributes = {});
    void close();
    /// An element with text.
    void text(std::string_view name, std::string_view text, Attributes attributes = {});
    void empty(std::string_view name, Attributes attributes);

    /// The document; the writer is spent.
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void start(std::string_view name, Attributes attributes);
    void append_escaped(std::string_view text);

    std::string out_;
    std::vector<std::string> open_;
};

}  // namespace belleman::publish
