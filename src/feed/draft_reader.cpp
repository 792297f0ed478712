#include "feed/draft_reader.hpp"

#include "belleman/feed/category.hpp"
#include "belleman/text/language.hpp"
#include "belleman/text/plain.hpp"
#include "feed/address.hpp"
#include "feed/ascii.hpp"
#include "feed/limits.hpp"
#include "feed/text_construct.hpp"
#include "feed/tree_walk.hpp"
#include "feed/xml_markup.hpp"

namespace belleman::feed {

namespace {

/// An element of a person construct, or of RSS with the same children; else its text. `scope` is inside it.
Person person_from(pugi::xml_node element, Scope& scope) {
    Person person;
    std::string page;
    for (auto const child : ChildElements{element}) {
        Inside const inside{scope, child};
        if (inside.name().space == Namespace::unknown) continue;
        LowerName const local{inside.name().local};
        if (local.view() == "name" && person.name.empty())
            person.name = plain_from_loose(ElementText{child}.view());
        if (local.view() == "email" && person.address.empty()) {
            person.address = text::fold_space(text_of(child));
        }
        if (local.view() == "uri" || local.view() == "url") page = text::fold_space(text_of(child));
    }
    if (person.address.empty()) person.address = std::move(page);
    return person.is_empty() ? person_from_text(ElementText{element}.view()) : person;
}

/// A link type without the address of the IANA registry in front (RFC 4287, section 4.2.7.2).
std::string_view link_relation(std::string_view rel) {
    for (std::string_view const registry :
         {"http://www.iana.org/assignments/relation/", "https://www.iana.org/assignments/relation/"}) {
        if (rel.starts_with(registry)) return rel.substr(registry.size());
    }
    return rel;
}

/// An address of RSS, whose '&' is often escaped once more inside CDATA.
std::string rss_address(pugi::xml_node element) {
    auto text = address_of(element);
    constexpr std::string_view escaped = "&amp;";
    if (text.find(escaped) == std::string::npos) return text;
    std::string_view rest = text;
    std::string result;
    for (auto at = rest.find(escaped); at != std::string_view::npos; at = rest.find(escaped)) {
        result.append(rest.substr(0, at)).append("&");
        rest.remove_prefix(at + escaped.size());
    }
    return result.append(rest);
}

/// The address behind an empty tag: programs that take `link` for HTML's put it there.
std::string address_behind(pugi::xml_node element) {
    auto const next = element.next_sibling();
    if (element.first_child() || next.type() != pugi::node_pcdata) return {};
    return web_address("", text::decode_references(next.value(), text::ReferencesIn::attribute));
}

}  // namespace

void DraftReader::take(pugi::xml_node element, Term term) {
    if (term <= Term::source) {
        if (term == Term::source) take_source(element);
        if (term == Term::group) take_media(element, term);
    } else if (term <= Term::rss_content) {
        take_text(element, term);
    } else if (term <= Term::media_content) {
        take_address(element, term);
    } else if (term <= Term::itunes_category) {
        take_person_or_subject(element, term);
    } else {
        take_time(element, term);
    }
}

void DraftReader::take_about(std::string about) {
    offer_link(about, 3);
    if (draft_.id.wants(2) && !about.empty()) draft_.id.set(2, std::move(about));
}

void DraftReader::take_text(pugi::xml_node element, Term term) {
    switch (term) {
        case Term::rss_title:
            return offer_title(element, 0, rss_plain);
        case Term::atom_title:
            return offer_title(element, 1, atom_plain);
        case Term::other_title:
            return offer_title(element, 2, rss_plain);
        case Term::media_title:
            return offer_title(element, 3, rss_plain);
        case Term::description:
            return offer_summary(element, rank::description, false);
        case Term::atom_summary:
            return offer_summary(element, rank::atom_summary, true);
        case Term::rss_summary:
            return offer_summary(element, rank::atom_summary, !element.attribute("type").empty());
        case Term::other_description:
            return offer_summary(element, rank::other_description, false);
        case Term::media_description:
            return offer_summary(element, rank::media_description, false);
        case Term::itunes_summary:
            return offer_summary(element, rank::itunes_summary, false);
        case Term::itunes_subtitle:
            return offer_summary(element, rank::itunes_subtitle, false);
        case Term::encoded:
            return offer_content(element, 0, false);
        case Term::atom_content:
            return offer_content(element, 1, true);
        case Term::body:
            return offer_content(element, 2, false);
        case Term::full_item:
            return offer_content(element, 3, false);
        default:
            return offer_content(element, 4, !element.attribute("type").empty());
    }
}

void DraftReader::offer_title(pugi::xml_node element, int rank, std::string (*read)(pugi::xml_node, Scope&)) {
    if (!draft_.title.wants(rank)) return;
    auto title = read(element, scope_);
    if (title.empty()) return;
    draft_.title.set(rank, std::move(title));
    offer_inherited_language();
}

void DraftReader::offer_summary(pugi::xml_node element, int rank, bool is_atom) {
    if (!draft_.summary.wants(rank)) return;
    std::string text;
    if (level_ == Level::feed) {
        text = is_atom ? atom_plain(element, scope_) : rss_plain(element, scope_);
    } else {
        text = is_atom ? atom_html(element, scope_) : rss_html(element, scope_);
    }
    if (!text.empty()) draft_.summary.set(rank, {std::move(text), scope_.base()});
}

void DraftReader::offer_content(pugi::xml_node element, int rank, bool is_atom) {
    if (level_ == Level::feed || !draft_.content.wants(rank)) return;
    if (is_atom) {
        if (auto const source = attribute_of(element, "src"); !source.empty()) {
            auto const type = attribute_of(element, "type");
            if (type.empty() || type.find("html") != std::string::npos) offer_link(source, 4);
            return;
        }
    }
    auto html = is_atom ? atom_html(element, scope_) : rss_html(element, scope_);
    if (html.empty()) return;
    draft_.content.set(rank, {std::move(html), scope_.base()});
    offer_inherited_language();
}

void DraftReader::offer_inherited_language() {
    if (draft_.language.wants(1) && !scope_.language().empty()) {
        draft_.language.set(1, std::string{scope_.language()});
    }
}

void DraftReader::offer_language(pugi::xml_node element) {
    auto language = text::fold_space(text_of(element));
    if (draft_.language.wants(0) && !language.empty()) draft_.language.set(0, std::move(language));
}

void DraftReader::take_address(pugi::xml_node element, Term term) {
    switch (term) {
        case Term::rss_link: {
            auto text = rss_address(element);
            if (text.empty()) text = address_behind(element);
            if (element.attribute("href") && trimmed(text).empty()) return take_atom_link(element, text, 0);
            return offer_link(text, 0);
        }
        case Term::atom_link:
            return take_atom_link(element, rss_address(element), 1);
        case Term::guid:
            return take_guid(element);
        case Term::atom_id:
            if (draft_.id.wants(1)) {
                auto id = address_of(element);
                if (!id.empty()) draft_.id.set(1, std::move(id));
            }
            return;
        case Term::media_content:
            take_enclosure(element);
            return take_media(element, term);
        default:
            return take_enclosure(element);
    }
}

void DraftReader::offer_link(std::string_view reference, int rank) {
    if (!draft_.link.wants(rank)) return;
    auto address = web_address(scope_.base(), reference);
    if (!address.empty()) draft_.link.set(rank, std::move(address));
}

void DraftReader::take_atom_link(pugi::xml_node element, std::string_view text, int rank) {
    auto const rel = attribute_of(element, "rel");
    auto const relation = link_relation(rel);
    auto const href = attribute_of(element, "href");
    auto const reference = href.empty() ? text : std::string_view{href};
    if (relation.empty() || equals_ignoring_case(relation, "alternate"))
        take_alternate(element, reference, rank);
    if (level_ == Level::item && equals_ignoring_case(relation, "enclosure")) {
        add_enclosure(draft_.enclosures,
                      {web_address(scope_.base(), reference), attribute_of(element, "type"),
                       enclosure_length(attribute_of(element, "length"))});
    }
}

// RFC 4287, section 4.2.7.4: the language of what the link leads to.
void DraftReader::take_alternate(pugi::xml_node element, std::string_view reference, int rank) {
    constexpr int rank_of_other_language = 5;
    auto const language = attribute_of(element, "hreflang");
    auto const type = attribute_of(element, "type");
    bool const is_page = type.empty() || type.find("html") != std::string::npos;
    auto const own = text::primary_language(scope_.language());
    bool const is_other = !language.empty() && !own.empty() && text::primary_language(language) != own;
    offer_link(reference, is_other ? rank_of_other_language : rank);
    if (level_ == Level::item && !language.empty() && is_page && draft_.translations.size() < values_limit)
        draft_.translations.push_back({language, web_address(scope_.base(), reference)});
}

void DraftReader::take_guid(pugi::xml_node element) {
    auto const guid = address_of(element);
    if (guid.empty()) return;
    if (draft_.id.wants(0)) draft_.id.set(0, guid);
    auto const flag = element.find_attribute(
        [](pugi::xml_attribute attribute) { return equals_ignoring_case(attribute.name(), "isPermaLink"); });
    // Without the attribute the default is "true", but many use plain numbers then.
    if (!flag && web_address("", guid).empty()) return;
    if (!flag || equals_ignoring_case(trimmed(flag.value()), "true")) offer_link(guid, 2);
}

void DraftReader::take_enclosure(pugi::xml_node element) {
    if (level_ == Level::feed) return;
    Enclosure enclosure;
    for (auto const attribute : element.attributes()) {
        std::string_view const qualified = attribute.name();
        LowerName const name{qualified.substr(qualified.find(':') + 1)};
        bool const is_address = name.view() == "url" || name.view() == "href" || name.view() == "resource";
        if (is_address && enclosure.url.empty()) {
            auto const address = text::decode_references(attribute.value(), text::ReferencesIn::attribute);
            enclosure.url = web_address(scope_.base(), address);
        }
        if (name.view() == "type" && enclosure.type.empty())
            enclosure.type = trimmed(text::decode_references(attribute.value()));
        bool const is_length = name.view() == "length" || name.view() == "filesize";
        if (is_length && !enclosure.length) enclosure.length = enclosure_length(trimmed(attribute.value()));
    }
    add_enclosure(draft_.enclosures, std::move(enclosure));
}

void DraftReader::take_media(pugi::xml_node element, Term) {
    constexpr int depth_limit = 2;  // media:group holds media:content, which holds the rest
    if (level_ == Level::feed || media_depth_ == depth_limit) return;
    ++media_depth_;
    for (auto const child : ChildElements{element}) {
        Inside const inside{scope_, child};
        auto const term = term_of(inside.name());
        if (term == Term::media_title || term == Term::media_description || term == Term::media_category ||
            term == Term::media_content) {
            take(child, term);
        }
    }
    --media_depth_;
}

void DraftReader::take_source(pugi::xml_node element) {
    for (auto const child : ChildElements{element}) {
        Inside const inside{scope_, child};
        if (term_of(inside.name()) == Term::atom_author)
            add_person(draft_.source_authors, person_from(child, scope_));
    }
}

void DraftReader::take_person_or_subject(pugi::xml_node element, Term term) {
    switch (term) {
        case Term::rss_author:
        case Term::atom_author:
        case Term::creator:
            return add_person(draft_.authors, person_from(element, scope_));
        case Term::itunes_author:
            return add_person(draft_.fallback_authors, person_from(element, scope_));
        default:
            break;
    }
    if (level_ == Level::feed) return;
    if (term == Term::itunes_category) return take_itunes_category(element);
    auto const label = text::fold_space(attribute_of(element, "label"));
    auto const category_term = text::fold_space(attribute_of(element, "term"));
    auto const text = term == Term::atom_category && !(label.empty() && category_term.empty())
                          ? std::string{}
                          : rss_plain(element, scope_);
    bool const label_first = term == Term::atom_category || term == Term::media_category;
    auto const& first = label_first ? label : text;
    auto const& second = label_first ? (category_term.empty() ? text : category_term)
                                     : (label.empty() ? category_term : label);
    add_category(draft_.categories, first.empty() ? second : first);
}

void DraftReader::take_itunes_category(pugi::xml_node element) {
    add_category(draft_.categories, text::fold_space(attribute_of(element, "text")));
    for (auto const child : ChildElements{element}) {
        Inside const inside{scope_, child};
        if (term_of(inside.name()) != Term::itunes_category) continue;
        add_category(draft_.categories, text::fold_space(attribute_of(child, "text")));
    }
}

void DraftReader::take_time(pugi::xml_node element, Term term) {
    switch (term) {
        case Term::published:
            return offer_time(draft_.published, element, 0);
        case Term::atom_published:
            return offer_time(draft_.published, element, 1);
        case Term::issued:
            return offer_time(draft_.published, element, 2);
        case Term::created:
            return offer_time(draft_.published, element, 3);
        case Term::dc_date:
            return offer_time(draft_.published, element, 4);
        case Term::build_date:
            return offer_time(draft_.updated, element, 0);
        case Term::atom_updated:
            return offer_time(draft_.updated, element, 1);
        case Term::modified:
            return offer_time(draft_.updated, element, 2);
        case Term::language:
            return offer_language(element);
        default:
            return;
    }
}

void DraftReader::offer_time(Ranked<ParsedDate>& slot, pugi::xml_node element, int rank) {
    if (!slot.wants(rank)) return;
    ElementText const text{element};
    auto const date = parse_date(trimmed(text.view()), options_.time_zone, options_.times_are_local);
    if (date) slot.set(rank, *date);
}

}  // namespace belleman::feed
