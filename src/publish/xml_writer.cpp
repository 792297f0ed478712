#include "publish/xml_writer.hpp"

#include "belleman/text/plain.hpp"

namespace belleman::publish {

XmlWriter::XmlWriter() : out_{"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"} {}

void XmlWriter::open(std::string_view name, Attributes attributes) {
    start(name, attributes);
    out_ += ">\n";
    open_.emplace_back(name);
}

void XmlWriter::close() {
    auto const name = std::move(open_.back());
    open_.pop_back();
    out_.append(2 * open_.size(), ' ');
    out_ += "</";
    out_ += name;
    out_ += ">\n";
}

void XmlWriter::text(std::string_view name, std::string_view text, Attributes attributes) {
    start(name, attributes);
    out_ += '>';
    append_escaped(text);
    out_ += "</";
    out_ += name;
    out_ += ">\n";
}

void XmlWriter::empty(std::string_view name, Attributes attributes) {
    start(name, attributes);
    out_ += "/>\n";
}

void XmlWriter::start(std::string_view name, Attributes attributes) {
    out_.append(2 * open_.size(), ' ');
    out_ += '<';
    out_ += name;
    for (auto const& [attribute, value] : attributes) {
        if (value.empty()) continue;
        out_ += ' ';
        out_ += attribute;
        out_ += "=\"";
        append_escaped(value);
        out_ += '"';
    }
}

void XmlWriter::append_escaped(std::string_view text) {
    auto const escaped = text::escape_markup(text);
    std::size_t begin = 0;
    // U+0080 to U+009F are the bytes C2 80 to C2 9F.
    for (auto at = escaped.find('\xC2'); at != std::string::npos; at = escaped.find('\xC2', at + 2)) {
        if (static_cast<unsigned char>(escaped[at + 1]) > 0x9F) continue;
        out_.append(escaped, begin, at - begin);
        begin = at + 2;
    }
    out_.append(escaped, begin);
}

}  // namespace belleman::publish
