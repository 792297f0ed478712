#include "feed/page_markup.hpp"

#include "belleman/text/html_names.hpp"
#include "belleman/text/plain.hpp"
#include "feed/tree_walk.hpp"

#include <string_view>

namespace belleman::feed {

namespace {

bool is_never_content(pugi::xml_node node) {
    return is_element(node, "script") || is_element(node, "style") || is_element(node, "template");
}

void write_start_tag(std::string& out, pugi::xml_node element) {
    out += '<';
    out += element.name();
    for (auto const attribute : element.attributes()) {
        out += ' ';
        out += attribute.name();
        out += "=\"";
        out += text::escape_markup(attribute.value());
        out += '"';
    }
    out += '>';
}

void write_end_tag(std::string& out, pugi::xml_node element) {
    if (element.type() != pugi::node_element || text::is_void_element(element.name())) return;
    out += "</";
    out += element.name();
    out += '>';
}

bool is_left_out(pugi::xml_node node, pugi::xml_node root, LeaveOut const& leaves_out) {
    return is_never_content(node) || (leaves_out && node != root && leaves_out(node));
}

}  // namespace

bool is_element(pugi::xml_node node, char const* name) {
    return node.type() == pugi::node_element && std::string_view{node.name()} == name;
}

bool is_heading(pugi::xml_node node) {
    std::string_view const name = node.name();
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

std::string page_html(pugi::xml_node node, LeaveOut const& leaves_out) {
    std::string out;
    auto const enter = [&](pugi::xml_node seen) {
        if (seen.type() == pugi::node_document) return Step::into;
        if (is_text(seen)) out += text::escape_markup(seen.value());
        if (seen.type() != pugi::node_element || is_left_out(seen, node, leaves_out)) return Step::over;
        write_start_tag(out, seen);
        return Step::into;
    };
    walk(node, enter, [&](pugi::xml_node seen) { write_end_tag(out, seen); });
    return out;
}

std::string page_text(pugi::xml_node node, LeaveOut const& leaves_out) {
    return text::fold_space(text::plain_from_html(page_html(node, leaves_out)));
}

std::optional<std::string> short_page_text(pugi::xml_node node, std::size_t longest) {
    constexpr std::size_t most_nodes = 2000;
    constexpr std::size_t most_space = 16'384;  // a text may well be long and hold nothing but white space
    std::size_t size = 0;
    std::size_t nodes = 0;
    auto const enter = [&](pugi::xml_node seen) {
        if (is_never_content(seen)) return Step::over;
        std::string_view const text = is_text(seen) ? seen.value() : "";
        size += text.size() > most_space ? text.size() : text::fold_space(text).size();
        return size <= longest && ++nodes <= most_nodes ? Step::into : Step::stop;
    };
    walk(node, enter);
    if (size > longest || nodes > most_nodes) return std::nullopt;
    return page_text(node);
}

pugi::xml_node find_element(pugi::xml_node node, std::function<bool(pugi::xml_node)> const& is_wanted,
                            LeaveOut const& leaves_out) {
    pugi::xml_node result;
    auto const enter = [&](pugi::xml_node seen) {
        if (seen.type() == pugi::node_document) return Step::into;
        if (seen.type() != pugi::node_element || is_left_out(seen, node, leaves_out)) return Step::over;
        if (!is_wanted(seen)) return Step::into;
        result = seen;
        return Step::stop;
    };
    walk(node, enter);
    return result;
}

}  // namespace belleman::feed
