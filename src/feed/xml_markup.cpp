#include "feed/xml_markup.hpp"

#include "belleman/text/html_names.hpp"
#include "belleman/text/plain.hpp"
#include "belleman/text/url.hpp"
#include "feed/ascii.hpp"
#include "feed/tree_walk.hpp"

#include <algorithm>
#include <array>

namespace belleman::feed {

namespace {

void append_text(std::string& result, pugi::xml_node node, text::ReferencesIn where) {
    if (node.type() == pugi::node_cdata) {
        result += node.value();
    } else {
        text::append_decoded(result, node.value(), where);
    }
}

/// The only thing inside `element` when that is a text; else nothing.
pugi::xml_node lone_text(pugi::xml_node element) {
    auto const child = element.first_child();
    return is_text(child) && !child.next_sibling() ? child : pugi::xml_node{};
}

bool is_address_attribute(std::string_view name) {
    static constexpr std::array<std::string_view, 4> names{"href", "src", "cite", "poster"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Writes a subtree as HTML, one node at a time.
class HtmlWriter {
public:
    HtmlWriter(std::string& result, Scope& scope)
        : result_(result), scope_(scope), outer_base_(scope.base()) {}

    void open(pugi::xml_node element) {
        auto const name = scope_.enter(element);
        result_ += '<';
        result_ += name.local;
        for (auto const attribute : element.attributes()) {
            write(attribute);
        }
        result_ += '>';
    }

    void close(pugi::xml_node element) {
        scope_.leave();
        std::string_view const qualified = element.name();
        auto const local = qualified.substr(qualified.find(':') + 1);
        if (text::is_void_element(local)) return;
        result_.append("</").append(local).append(">");
    }

    void text(pugi::xml_node node) {
        if (node.type() == pugi::node_cdata) {
            result_ += text::escape_markup(node.value());
        } else {
            result_ += node.value();
        }
    }

private:
    void write(pugi::xml_attribute attribute) {
        std::string_view const name = attribute.name();
        if (name.find(':') != std::string_view::npos || name.starts_with("xmlns")) return;
        result_.append(" ").append(name).append("=\"");
        std::string_view const raw = attribute.value();
        if (scope_.base() != outer_base_ && is_address_attribute(name)) {
            auto const decoded = text::decode_references(raw, text::ReferencesIn::attribute);
            auto const resolved = text::resolve_url(scope_.base(), decoded);
            result_ += text::escape_markup(resolved.value_or(decoded));
        } else {
            append_quoted(raw);
        }
        result_ += '"';
    }

    /// The value may have stood between single quotes.
    void append_quoted(std::string_view raw) {
        for (auto at = raw.find('"'); at != std::string_view::npos; at = raw.find('"')) {
            result_.append(raw.substr(0, at)).append("&quot;");
            raw.remove_prefix(at + 1);
        }
        result_ += raw;
    }

    std::string& result_;
    Scope& scope_;
    std::string outer_base_;
};

/// The only child of `element` when that is a `div` of XHTML; else nothing.
pugi::xml_node lone_div(pugi::xml_node element) {
    pugi::xml_node div;
    for (auto const child : element.children()) {
        if (is_text(child)) {
            if (!trimmed(child.value()).empty()) return {};
            continue;
        }
        if (child.type() != pugi::node_element) continue;
        std::string_view const name = child.name();
        if (div || name.substr(name.find(':') + 1) != "div") return {};
        div = child;
    }
    return div;
}

}  // namespace

std::string text_of(pugi::xml_node element, text::ReferencesIn where) {
    if (auto const text = lone_text(element)) {
        return text.type() == pugi::node_cdata ? text.value() : text::decode_references(text.value(), where);
    }
    std::string result;
    walk(element, [&](pugi::xml_node node) {
        if (is_text(node)) append_text(result, node, where);
        return Step::into;
    });
    return result;
}

ElementText::ElementText(pugi::xml_node element) {
    auto const text = lone_text(element);
    std::string_view const value = text.value();
    if (text && (text.type() == pugi::node_cdata || value.find('&') == std::string_view::npos)) {
        in_tree_ = value;
    } else {
        decoded_ = text_of(element);
    }
}

std::string address_of(pugi::xml_node element) {
    auto text = text_of(element, text::ReferencesIn::attribute);
    auto const shown = trimmed(text);
    if (shown.size() == text.size()) return text;
    return std::string{shown};
}

std::string attribute_of(pugi::xml_node element, char const* name) {
    std::string_view const value = trimmed(element.attribute(name).value());
    if (value.find('&') == std::string_view::npos) return std::string{value};
    return std::string{trimmed(text::decode_references(value, text::ReferencesIn::attribute))};
}

bool has_child_elements(pugi::xml_node element) {
    ChildElements const children{element};
    return children.begin() != ChildElements::end();
}

std::string inner_html(pugi::xml_node element, Scope& scope) {
    std::string result;
    HtmlWriter writer{result, scope};
    auto const div = lone_div(element);
    if (div) scope.enter(div);
    auto const top = div ? div : element;
    auto const enter = [&](pugi::xml_node node) {
        if (node != top && node.type() == pugi::node_element) writer.open(node);
        if (is_text(node)) writer.text(node);
        return Step::into;
    };
    walk(top, enter, [&](pugi::xml_node node) {
        if (node != top && node.type() == pugi::node_element) writer.close(node);
    });
    if (div) scope.leave();
    return result;
}

}  // namespace belleman::feed
